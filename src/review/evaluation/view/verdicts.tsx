/** Which gates passed, what could not be read, and what differs from the baseline. */

import type { Flip } from '../../../domain/comparison.js';
import { formatProblem } from '../../../domain/errors.js';
import { comparisonSections } from '../../../format/eval-comparison.js';
import { signed } from '../../../format/phrasing.js';
import { visible } from '../../../format/visible.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { LevelMark } from './misses.js';
import { Part, SectionTable } from './part.js';

const GATES = { true: 'is-passed', false: 'is-failed', null: 'is-unknown' } as const;

export function Gates({ viewed }: Props) {
  const { gates } = viewed.page.report;
  const { titles, phrases } = wordsOf(viewed.language.value).evaluation;
  if (gates.length === 0) return null;
  return (
    <Part id="gates" title={titles.gates}>
      <ul class="gates">
        {gates.map(({ name, passed, message }) => (
          <li key={name} class={GATES[`${passed}`]}>
            <b>{passed === null ? `? ${phrases.unknown}` : passed ? `✓ ${phrases.passed}` : `✗ ${phrases.failed}`}</b>{' '}
            <code>{visible(name)}</code> <span>{visible(message[viewed.language.value])}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Problems({ viewed }: Props) {
  const { problems, problemCount } = viewed.page.report;
  const { own, report } = wordsOf(viewed.language.value);
  if (problemCount === 0) return null;
  return (
    <Part id="problems" title={own.problems}>
      <ul class="problems">
        {problems.map((problem, at) => (
          <li key={`${at}`}>{visible(formatProblem(problem, viewed.language.value))}</li>
        ))}
      </ul>
      {problemCount > problems.length ? <p class="line">{report.more(problemCount - problems.length)}</p> : null}
    </Part>
  );
}

export function Comparison({ viewed }: Props) {
  const { report } = viewed.page;
  const language = viewed.language.value;
  const { comparison: said, report: shared } = wordsOf(language);
  const { comparison } = report;
  if (comparison === null) return null;
  const { broken, fixed } = comparison.counts;
  const more = broken + fixed - comparison.flips.length;
  // Flips are shown with their texts instead.
  const [head, ...others] = comparisonSections(
    { ...report, comparison: { ...comparison, flips: [] } },
    { language, details: true },
  );
  return (
    <Part id="comparison" title={said.titles.comparison}>
      {head === undefined ? null : <SectionTable section={head} />}
      {comparison.flips.length === 0 ? null : <h3>{said.titles.flips}</h3>}
      {comparison.flips.map((flip, at) => (
        <FlipCard key={`${at}`} viewed={viewed} flip={flip} />
      ))}
      {more > 0 ? <p class="line">{shared.more(more)}</p> : null}
      {others.map((section) => (
        <SectionTable key={section.title} section={section} />
      ))}
    </Part>
  );
}

function FlipCard({ viewed, flip }: Props & { readonly flip: Flip }) {
  const { kind, label, before, after, id, source, text, isCut, isRepeat, changes } = flip;
  const { own, comparison, evaluation } = wordsOf(viewed.language.value);
  return (
    <article class={`quote is-${kind}`}>
      <p class="quote-head">
        <b>{comparison.flips[kind]}</b>
        <LevelMark viewed={viewed} {...before} /> → <LevelMark viewed={viewed} {...after} />
        <span class="tag">
          {evaluation.columns.label} {visible(label)}
        </span>
        <span>ID {visible(id)}</span>
        <span class="faint">{visible(`${source.file ?? '-'}:${source.line}`)}</span>
        {isRepeat ? <span class="tag">{comparison.phrases.repeat}</span> : null}
      </p>
      <blockquote>
        <p>{visible(isCut ? `${text}…` : text)}</p>
      </blockquote>
      {changes.length === 0 ? (
        <p class="faint">{comparison.phrases.unmoved}</p>
      ) : (
        <ul class="moved" aria-label={own.changes}>
          {changes.slice(0, 8).map(({ rule, before: old, after: now }) => (
            <li key={rule}>
              <b>{signed((now ?? 0) - (old ?? 0))}</b> {visible(rule)}{' '}
              <span class="faint">
                {old === null ? '-' : signed(old)} → {now === null ? '-' : signed(now)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
