/** How the score comes about: every signal with its points as a bar, their exact sum, and why each rule says so. */
import type { Signal } from '@preact/signals';
import { byWeight } from '../../domain/points.js';
import { LEVELS } from '../../domain/report.js';
import { categoryInWords, signed } from '../../format/phrasing.js';
import { visible } from '../../format/visible.js';
import { filterBy } from '../actions.js';
import { ruleTitle } from '../facet-words.js';
import { wordsOf } from '../words.js';
import type { OpenedProps } from './posting-view.js';

interface SignalsProps extends OpenedProps {
  readonly looked: Signal<number>;
}

export function Signals(props: SignalsProps) {
  const { review, report } = props;
  const { labels } = wordsOf(review.language.value).page;
  const most = Math.max(1, Math.abs(report.bias), ...report.signals.map(({ points }) => Math.abs(points)));
  const order = report.signals.map((signal, at) => ({ at, ...signal })).sort(byWeight);
  const rowsOf = (isWanted: (signal: ReportSignal) => boolean) =>
    order.filter(isWanted).map(({ at }) => <SignalRow key={at} {...props} at={at} most={most} />);
  const cues = rowsOf((signal) => !isTelling(signal));
  return (
    <section class="part">
      <h3>{labels.signals}</h3>
      <table class="signals">
        <thead class="unseen">
          <tr>
            <th scope="col">{labels.points}</th>
            <td />
            <th scope="col">{labels.sign}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="bias">
            <Points points={report.bias} most={most} />
            <td>{labels.bias}</td>
          </tr>
          {rowsOf(isTelling)}
        </tbody>
        <tfoot>
          <Sum {...props} />
        </tfoot>
      </table>
      {cues.length === 0 ? null : (
        <details class="cues">
          <summary>
            {labels.cues} ({cues.length})
          </summary>
          <table class="signals">
            <tbody>{cues}</tbody>
          </table>
        </details>
      )}
    </section>
  );
}

type ReportSignal = OpenedProps['report']['signals'][number];

/** What only tells who speaks adds nothing. */
export const isTelling = ({ points, reduced }: Pick<ReportSignal, 'points' | 'reduced'>): boolean =>
  points !== 0 || reduced !== null;

function Points({ points, most }: { readonly points: number; readonly most: number }) {
  const width = `${(50 * Math.abs(points)) / most}%`;
  const side = points > 0 ? 'raises' : 'lowers';
  return (
    <>
      <td class="points">{signed(points)}</td>
      <td class="bar" aria-hidden="true">
        <span class={side} style={points > 0 ? { left: '50%', width } : { right: '50%', width }} />
      </td>
    </>
  );
}

function SignalRow({
  review,
  row,
  report,
  looked,
  at,
  most,
}: SignalsProps & { readonly at: number; readonly most: number }) {
  const { run, language, details } = review;
  const signal = report.signals[at];
  const rule = details.of(row).signals[at]?.[0] ?? -1;
  if (signal === undefined) return null;
  const words = wordsOf(language.value);
  const { points, reduced, evidence, category } = signal;
  const look = (which: number): void => {
    looked.value = which;
  };
  const quotes = [...new Set(evidence.map(({ text }) => text))];
  return (
    <tr
      onMouseEnter={() => look(at)}
      onMouseLeave={() => look(-1)}
      onFocusCapture={() => look(at)}
      onBlurCapture={() => look(-1)}
    >
      <Points points={points} most={most} />
      <td>
        <details>
          <summary>
            {ruleTitle(run, rule, language.value)}
            {reduced === null ? null : <span class="tag">{words.report.reduced[reduced]}</span>}
            <span class="tag">{categoryInWords(category, language.value)}</span>
            <span class="quotes">
              {quotes.slice(0, 4).map((quote) => (
                <q key={quote}>
                  <bdi>{visible(cut(quote.replace(/\s+/g, ' ')))}</bdi>
                </q>
              ))}
              {quotes.length > 4 ? '…' : ''}
            </span>
          </summary>
          <Reason review={review} rule={rule} />
          <button type="button" onClick={() => filterBy(review, 'rule', rule)}>
            {words.page.labels.filterBy}
          </button>
        </details>
      </td>
    </tr>
  );
}

const QUOTE = 24;
const cut = (text: string): string =>
  text.length > QUOTE ? `${text.slice(0, QUOTE).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

function Reason({ review, rule }: Pick<SignalsProps, 'review'> & { readonly rule: number }) {
  const { run, language } = review;
  const { report, page } = wordsOf(language.value);
  const known = run.rules[rule];
  const origin = known?.origin ?? null;
  return (
    <>
      <p>
        {origin === null ? page.labels.noReasons : visible(origin.why[language.value])}{' '}
        <code>{visible(known?.id ?? '')}</code>
      </p>
      {origin === null || origin.references.length === 0 ? null : (
        <ul class="references" aria-label={report.labels.sources}>
          {origin.references.map((reference) => (
            <li key={reference}>
              <Reference text={reference} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A name and a day, with an address behind them that can be followed. */
const Reference = ({ text }: { readonly text: string }) => {
  const [before = '', address, after = ''] = text.split(/(https?:\/\/\S+)/);
  if (address === undefined) return <span>{visible(text)}</span>;
  return (
    <span>
      {visible(before)}
      <a href={address} target="_blank" rel="noreferrer noopener">
        {visible(address)}
      </a>
      {visible(after)}
    </span>
  );
};

function Sum({ review, report }: OpenedProps) {
  const { report: words, page } = wordsOf(review.language.value);
  const sum = report.signals.reduce((total, { points }) => total + points, report.bias);
  const { levels } = review.run.scoring;
  const least = LEVELS.flatMap((level) =>
    level === 'none' ? [] : [page.threshold(words.levels[level], levels[level])],
  );
  return (
    <tr>
      <td class="points">{signed(sum)}</td>
      <td class="bar" />
      <td>
        {words.labels.sum} → {words.labels.score}{' '}
        <code>
          100 / (1 + exp(-({signed(sum).replace('+', '')}) / 10)) = {report.score.toFixed(1)}
        </code>
        <br />
        {words.labels.level}: <b>{words.levels[report.level]}</b> ({least.join(', ')})
      </td>
    </tr>
  );
}
