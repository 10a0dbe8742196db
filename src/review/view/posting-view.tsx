/** The posting that is open: verdict, decision, text with its evidence, arithmetic, and what else was read. */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { reasonOf } from '../../domain/handling.js';
import type { Report } from '../../domain/report.js';
import { REVIEW_LABELS } from '../../domain/review-page.js';
import { frameInWords, nothingInWords, placeInWords } from '../../format/phrasing.js';
import { visible } from '../../format/visible.js';
import { decide } from '../actions.js';
import { reportOf } from '../report-of.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { About } from './posting-about.js';
import { Frame, LevelMark } from './posting-row.js';
import { Signals } from './posting-signals.js';
import { SimilarPostings } from './posting-similar.js';
import { PostingText } from './posting-text.js';

export interface OpenedProps extends Props {
  readonly row: number;
  readonly text: string;
  readonly report: Report;
}

export function PostingView({ review }: Props) {
  const { opened, language, run, texts, details } = review;
  const { labels } = wordsOf(language.value).page;
  /** The signal whose evidence is looked at; -1 for none. */
  const looked = useSignal(-1);
  const found = useComputed(() => {
    const row = opened.value;
    if (row < 0) return null;
    const text = texts.of(row);
    return { row, text, report: reportOf(run, row, text, details.of(row)) };
  });
  const pane = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    if (opened.value >= 0) pane.current?.scrollTo(0, 0);
  });
  if (found.value === null)
    return (
      <section class="pane posting" aria-label={labels.posting}>
        <p class="nothing">{labels.unchosen}</p>
      </section>
    );
  const props: OpenedProps = { review, ...found.value };
  return (
    <section ref={pane} class="pane posting" aria-label={labels.posting}>
      <Verdict {...props} />
      <DecisionBar {...props} />
      <PostingText key={`text ${props.row}`} {...props} looked={looked} />
      <Signals key={`signals ${props.row}`} {...props} looked={looked} />
      <About {...props} />
      <SimilarPostings key={`similar ${props.row}`} {...props} />
      <p class="faint disclaimer">{labels.disclaimer}</p>
    </section>
  );
}

function Verdict({ review, report }: OpenedProps) {
  const language = review.language.value;
  const words = wordsOf(language);
  const isFramed = report.frame !== 'offer' || report.speech.length > 0 || report.level !== 'none';
  return (
    <header class={`verdict level-${report.level}`}>
      <h2>
        <LevelMark
          level={report.level}
          score={Math.round(10 * report.score)}
          name={words.report.levels[report.level]}
        />
        <span class="id">
          ID <bdi>{visible(report.id)}</bdi>
        </span>
        <Frame frame={report.frame} names={words.page.frames} />
        <span class="place">{placeInWords(report)}</span>
      </h2>
      {nothingInWords(report, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isFramed ? (
        <p>
          {words.report.labels.frame}: {frameInWords(report, language)}
        </p>
      ) : null}
      {report.frame === 'help' || report.speech.includes('help') ? (
        <p class="hotline">{words.report.phrases.help}</p>
      ) : null}
      <p class="handling">{words.report.handling[reasonOf(report)]}</p>
    </header>
  );
}

function DecisionBar({ review, row }: OpenedProps) {
  const { language, decisions, decided } = review;
  const { labels, decisions: names } = wordsOf(language.value).page;
  const label = decided.value >= 0 ? decisions.of(row) : null;
  return (
    <fieldset class="decide">
      <legend class="unseen">{labels.decide}</legend>
      {REVIEW_LABELS.map((one, at) => (
        <button
          key={one}
          type="button"
          class={`is-${one}`}
          aria-pressed={label === one}
          onClick={() => decide(review, label === one ? null : one)}
        >
          <kbd>{at + 1}</kbd> {names[one]}
        </button>
      ))}
    </fieldset>
  );
}
