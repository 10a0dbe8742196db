/** Keys that decide and move, wherever the focus is but in a field. */
import { REVIEW_LABELS } from '../domain/review-page.js';
import { decide, move, undo } from './actions.js';
import type { Review } from './state.js';

export interface Places {
  readonly search: () => HTMLElement | null;
  readonly help: () => HTMLDialogElement | null;
}

export function listenToKeys(review: Review, page: Document, places: Places): void {
  const actions: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(REVIEW_LABELS.map((label, at) => [`${at + 1}`, () => decide(review, label)])),
    '0': () => decide(review, null),
    j: () => move(review, 1),
    k: () => move(review, -1),
    ArrowDown: () => move(review, 1),
    ArrowUp: () => move(review, -1),
    u: () => undo(review),
    '/': () => places.search()?.focus(),
    '?': () => places.help()?.showModal(),
  };
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (places.help()?.open === true) return;
    const { target } = event;
    if (isField(target)) {
      if (event.key === 'Escape') (target as HTMLElement).blur();
      return;
    }
    const action = actions[event.key];
    if (action === undefined || (event.key.startsWith('Arrow') && isScrolled(target))) return;
    event.preventDefault();
    action();
  });
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));

/** Arrows scroll what has the focus for it. */
const isScrolled = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-scrolls]') !== null;
