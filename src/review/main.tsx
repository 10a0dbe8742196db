/** Starts the page on the run that was written into it. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Keeper } from './decisions.js';
import { listenToKeys } from './keyboard.js';
import { readPageData } from './page-data.js';
import { createReview } from './state.js';
import { keepTheme } from './theme.js';
import { App } from './view/app.js';
import { HELP_ID } from './view/help.js';
import { printList } from './view/print-list.js';
import { SEARCH_ID } from './view/search-field.js';
import { wordsOf } from './words.js';

/** A browser may refuse it, and says so by throwing. */
function keeperOf(page: Window): Keeper | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

const review = createReview(readPageData(document), keeperOf(window));
const first = review.shown.peek()[0];
if (first !== undefined) review.opened.value = first;
keepTheme(review, document);
effect(() => {
  const { page } = wordsOf(review.language.value);
  document.documentElement.lang = review.language.value;
  document.title = page.labels.title;
});
const root = document.getElementById('app') as HTMLElement;
root.replaceChildren();
render(<App review={review} />, root);
listenToKeys(review, document, {
  search: () => document.getElementById(SEARCH_ID),
  help: () => document.getElementById(HELP_ID) as HTMLDialogElement | null,
});
printList(review, window);
window.addEventListener('storage', ({ key }) => {
  if (key !== null && review.decisions.reread(key)) review.decided.value += 1;
});
window.addEventListener('beforeunload', (event) => {
  if (!review.decisions.isKept() && review.decisions.count() > 0) event.preventDefault();
});
// What is seen comes first.
setTimeout(review.searching.prepare, 100);
