/** Reads what the formatter has written into the page. */
import { DETAILS_CLASS, type ReviewRun, RUN_ELEMENT, TEXTS_CLASS } from '../domain/review-page.js';
import { createBlocks, type DetailBlocks, type TextBlocks } from './blocks.js';

export interface PageData {
  readonly run: ReviewRun;
  readonly texts: TextBlocks;
  readonly details: DetailBlocks;
}

/** Of details, which are large, no more than these are kept in memory. */
const MOST_DETAILS = 16;

export function readPageData(page: Document): PageData {
  const run = page.getElementById(RUN_ELEMENT);
  const texts = [...page.getElementsByClassName(TEXTS_CLASS)];
  const details = [...page.getElementsByClassName(DETAILS_CLASS)];
  return {
    run: JSON.parse(taken(run)) as ReviewRun,
    texts: createBlocks((block) => taken(texts[block] ?? null)),
    details: createBlocks((block) => details[block]?.textContent ?? '[]', MOST_DETAILS),
  };
}

/** What is read once needn't stay in the page too. */
function taken(element: Element | null): string {
  const text = element?.textContent ?? '[]';
  element?.replaceChildren();
  return text;
}
