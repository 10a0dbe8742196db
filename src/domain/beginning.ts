/** As much of a text as a report keeps where it can't keep all of them, in UTF-16 code units. */
export const MOST_KEPT = 500;

/** No half of a surrogate pair stands at its end. */
export const beginningOf = (text: string): string =>
  text.length <= MOST_KEPT ? text : text.slice(0, MOST_KEPT).replace(/[\uD800-\uDBFF]$/, '');
