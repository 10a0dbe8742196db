/** One posting in the list: how high, which, what is decided, and how it begins. */
import type { Level } from '../../domain/report.js';
import { placeInWords } from '../../format/phrasing.js';
import { visible } from '../../format/visible.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';

/** Told apart without colour too. */
const SYMBOLS: Readonly<Record<Level, string>> = { high: '✖', medium: '▲', low: '●', none: '·' };
/** UTF-16 code units: more than two lines hold. */
const BEGINNING = 160;

export const rowId = (row: number): string => `row-${row}`;

interface RowProps extends Props {
  readonly row: number;
  readonly place: number;
  readonly top: number;
}

export function PostingRow({ review, row, place, top }: RowProps) {
  const { run, opened, shown, decisions, decided, language, texts } = review;
  const { report, page } = wordsOf(language.value);
  const { rows } = run;
  const level = rows.levels[row] ?? 'none';
  const label = decided.value >= 0 ? decisions.of(row) : null;
  const isOpen = opened.value === row;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the open one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page listens to j, k and arrows
    <div
      id={rowId(row)}
      role="option"
      class={`row level-${level}`}
      aria-selected={isOpen}
      aria-posinset={place + 1}
      aria-setsize={shown.value.length}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        opened.value = row;
      }}
    >
      <span class="row-head">
        <LevelMark level={level} score={rows.scores[row] ?? 0} name={report.levels[level]} />
        <span class="id">
          <bdi>{visible(rows.ids[row] ?? '')}</bdi>
        </span>
        <Frame frame={rows.frames[row] ?? 'offer'} names={page.frames} />
        {label === null ? null : <span class={`decision is-${label}`}>{page.decisions[label]}</span>}
        <span class="place">
          {placeInWords({
            source: { file: run.files[rows.files[row] ?? -1] ?? null, row: 0, line: rows.lines[row] ?? 0 },
          })}
        </span>
      </span>
      <span class="row-text">
        <bdi>{visible(beginning(texts.of(row)))}</bdi>
      </span>
    </div>
  );
}

/** What stands at the end may be half a pair. */
const beginning = (text: string): string =>
  text
    .slice(0, BEGINNING)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+/g, ' ');

export const LevelMark = ({ level, score, name }: { level: Level; score: number; name: string }) => (
  <span class={`mark level-${level}`}>
    <span aria-hidden="true">{SYMBOLS[level]}</span> {name} <b>{(score / 10).toFixed(1)}</b>
  </span>
);

/** Whoever warns or asks for help is told from who recruits. */
export const Frame = ({
  frame,
  names,
}: {
  frame: keyof typeof names;
  names: Readonly<Record<'offer' | 'mention' | 'help', string>>;
}) => (frame === 'offer' ? null : <span class={`frame is-${frame}`}>{names[frame]}</span>);
