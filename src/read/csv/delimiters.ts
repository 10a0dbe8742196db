/** The characters that may separate the cells of a CSV, and what is no table whichever it is. */

/** The more usual first. Papa Parse can guess too, but not where there are characters outside ASCII. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Two rows with two cells hold a line break and the delimiter twice: what doesn't needn't be read as rows. */
export const isMaybeTable = (head: string): boolean =>
  /[\r\n]/.test(head) && DELIMITERS.some((delimiter) => head.indexOf(delimiter) !== head.lastIndexOf(delimiter));
