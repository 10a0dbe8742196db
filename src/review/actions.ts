/** What people can do, by mouse or by keyboard. */
import { batch } from '@preact/signals';
import type { ReviewLabel } from '../domain/review-page.js';
import { ALL_SCORES, type Review } from './state.js';
import { wordsOf } from './words.js';

export function toggleValue({ chosen }: Review, facet: string, value: number): void {
  const before = chosen.value.get(facet) ?? new Set<number>();
  const values = new Set(before);
  if (!values.delete(value)) values.add(value);
  const next = new Map(chosen.value);
  if (values.size === 0) next.delete(facet);
  else next.set(facet, values);
  chosen.value = next;
}

/** Shows the postings with one value of a facet, whatever of it was chosen before. */
export function filterBy({ chosen }: Review, facet: string, value: number): void {
  chosen.value = new Map(chosen.value).set(facet, new Set([value]));
}

export function clearFilters({ chosen, scores, searching }: Review): void {
  batch(() => {
    chosen.value = new Map();
    scores.value = ALL_SCORES;
    searching.input.value = '';
  });
}

export const hasFilters = ({ chosen, scores, searching }: Review): boolean =>
  chosen.value.size > 0 || scores.value !== ALL_SCORES || searching.input.value.trim() !== '';

/** Place of the open posting in the list; -1 where it isn't shown. */
export const placeOf = ({ shown, opened }: Review): number =>
  opened.value < 0 ? -1 : shown.value.indexOf(opened.value);

/** `by` postings on; from outside the list, to its first. */
export function move(review: Review, by: number): void {
  const { shown, opened } = review;
  const at = placeOf(review);
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.value.length - 1);
  const row = shown.value[to];
  if (row !== undefined) opened.value = row;
}

/** Goes on to what comes next in the list as it was: the decision may take the posting out of it. */
export function decide(review: Review, label: ReviewLabel | null): void {
  const { opened, shown, decisions, decided, said, language, run } = review;
  const row = opened.value;
  if (row < 0) return;
  const at = placeOf(review);
  const next = at < 0 ? undefined : shown.value[at + 1];
  const { page } = wordsOf(language.value);
  const id = run.rows.ids[row] ?? '';
  batch(() => {
    decisions.decide(row, label);
    decided.value += 1;
    said.value = label === null ? page.undone(id) : page.announced(page.decisions[label], id);
    if (label !== null && next !== undefined) opened.value = next;
  });
}

/** Back to the posting that was decided last. */
export function undo(review: Review): void {
  const { opened, decisions, decided, said, language, run } = review;
  const row = decisions.undo();
  if (row === null) return;
  batch(() => {
    decided.value += 1;
    opened.value = row;
    said.value = wordsOf(language.value).page.undone(run.rows.ids[row] ?? '');
  });
}
