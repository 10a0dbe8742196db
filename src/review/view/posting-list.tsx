/** The list: only what is in sight is drawn, however many postings there are. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { move, placeOf, undo } from '../actions.js';
import { SORT_KEYS, type SortKey } from '../sorting.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { PostingRow, rowId } from './posting-row.js';

export const LIST_ID = 'list';
/** Pixels; the style sheet has it too. */
const ROW_HEIGHT = 60;
/** Rows drawn above and below what is in sight. */
const AROUND = 6;

export function PostingList({ review }: Props) {
  const { page } = wordsOf(review.language.value);
  const { shown, opened } = review;
  const frame = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const height = useSignal(600);
  useEffect(() => {
    const element = frame.current as HTMLDivElement;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useSignalEffect(() => {
    const place = placeOf(review);
    if (place >= 0) keepInSight(frame.current, place);
  });
  const first = Math.max(0, Math.floor(top.value / ROW_HEIGHT) - AROUND);
  const last = Math.min(shown.value.length, Math.ceil((top.value + height.value) / ROW_HEIGHT) + AROUND);
  const rows = shown.value.subarray(first, last);
  const isDrawn = rows.includes(opened.value);
  return (
    <>
      <SortBar review={review} />
      <div
        ref={frame}
        id={LIST_ID}
        class="rows"
        role="listbox"
        tabIndex={0}
        aria-label={page.labels.list}
        {...(isDrawn ? { 'aria-activedescendant': rowId(opened.value) } : {})}
        onScroll={({ currentTarget }) => {
          top.value = currentTarget.scrollTop;
        }}
      >
        <div role="presentation" class="rows-all" style={{ height: `${shown.value.length * ROW_HEIGHT}px` }}>
          {Array.from(rows, (row, at) => (
            <PostingRow key={row} review={review} row={row} place={first + at} top={(first + at) * ROW_HEIGHT} />
          ))}
        </div>
      </div>
      {shown.value.length === 0 ? <p class="nothing">{page.labels.noMatch}</p> : null}
    </>
  );
}

function keepInSight(frame: HTMLElement | null, place: number): void {
  if (frame === null) return;
  const top = place * ROW_HEIGHT;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + ROW_HEIGHT > frame.scrollTop + frame.clientHeight)
    frame.scrollTop = top + ROW_HEIGHT - frame.clientHeight;
}

function SortBar({ review }: Props) {
  const { sorting, language } = review;
  const { labels, sorts } = wordsOf(language.value).page;
  const { key, isDescending } = sorting.value;
  return (
    <div class="sort">
      <label>
        {labels.sort}{' '}
        <select
          value={key}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value as SortKey;
            sorting.value = { key: chosen, isDescending: chosen === 'score' || chosen === 'length' };
          }}
        >
          {SORT_KEYS.map((name) => (
            <option key={name} value={name}>
              {sorts[name]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-label={labels.reverse}
        title={labels.reverse}
        onClick={() => {
          sorting.value = { key, isDescending: !isDescending };
        }}
      >
        {isDescending ? '↓' : '↑'}
      </button>
      <Moves review={review} />
    </div>
  );
}

function Moves({ review }: Props) {
  const { labels } = wordsOf(review.language.value).page;
  const moves = [
    ['u', labels.undo, () => undo(review)],
    ['k', labels.previous, () => move(review, -1)],
    ['j', labels.next, () => move(review, 1)],
  ] as const;
  return (
    <span class="moves">
      {moves.map(([key, name, act]) => (
        <button key={key} type="button" onClick={act}>
          <kbd>{key}</kbd> {name}
        </button>
      ))}
    </span>
  );
}
