/** The postings that were judged most wrong, with what they say and what moved their scores. */
import { LEVELS, type Level } from '../../../domain/report.js';
import type { Quote } from '../../../format/evaluation-page.js';
import { signed } from '../../../format/phrasing.js';
import { visible } from '../../../format/visible.js';
import { ruleName, wordsOf } from '../words.js';
import type { Props } from './app.js';
import { Part } from './part.js';

export function Misses({ viewed }: Props) {
  const { report } = viewed.page;
  const { evaluation, report: said } = wordsOf(viewed.language.value);
  const { missed, falseAlarms, worst } = report.misses;
  const more = missed + falseAlarms - worst.length;
  return (
    <Part id="misses" title={evaluation.atLevel(evaluation.titles.misses, said.levels[report.level])}>
      <p class="line">{evaluation.missCount(missed, falseAlarms)}</p>
      <div class="quotes">
        {(['false-alarm', 'missed'] as const).map((kind) => (
          <div key={kind}>
            <h3>{evaluation.misses[kind]}</h3>
            {viewed.page.quotes
              .filter(({ miss }) => miss.kind === kind)
              .map((quote, at) => (
                <QuoteCard key={`${kind}-${at}`} viewed={viewed} quote={quote} />
              ))}
          </div>
        ))}
      </div>
      {more > 0 ? <p class="line">{evaluation.hidden(more)}</p> : null}
    </Part>
  );
}

function QuoteCard({ viewed, quote: { miss, lines, signals } }: Props & { readonly quote: Quote }) {
  const { own, evaluation } = wordsOf(viewed.language.value);
  const { level, score, label, id, source } = miss;
  return (
    <article class="quote">
      <p class="quote-head">
        <LevelMark viewed={viewed} level={level} score={score} />
        <span class="tag">
          {evaluation.columns.label} {visible(label)}
        </span>
        <span>ID {visible(id)}</span>
        <span class="faint">{visible(`${source.file ?? '-'}:${source.line}`)}</span>
      </p>
      <blockquote>
        {lines.map((pieces, at) => (
          <p key={`${at}`}>
            {pieces.map(({ text, kind }, nth) =>
              kind === 'evidence' ? <mark key={`${nth}`}>{visible(text)}</mark> : visible(text),
            )}
          </p>
        ))}
      </blockquote>
      {signals.length === 0 ? (
        <p class="faint">{own.noSignals}</p>
      ) : (
        <ul class="moved" aria-label={own.signals}>
          {signals.map(([rule, points]) => (
            <li key={rule} class={points > 0 ? 'raises' : points < 0 ? 'lowers' : ''}>
              <b>{signed(points)}</b> <span title={rule}>{visible(ruleName(viewed, rule) || rule)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

export function LevelMark({ viewed, level, score }: Props & { readonly level: Level; readonly score: number }) {
  const { levels } = wordsOf(viewed.language.value).report;
  return (
    <span class={`mark level-${LEVELS.find((one) => one === level)}`}>
      {levels[level]} {score.toFixed(1)}
    </span>
  );
}
