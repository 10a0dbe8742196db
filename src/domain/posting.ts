/** One ad or post, as a reader hands it on. */
export interface Posting {
  /** From the id column or field; otherwise the 1-based row number as text. */
  readonly id: string;
  readonly text: string;
  readonly source: Source;
  /** The input row, untouched, for output that repeats it. Absent for plain text. */
  readonly row?: Row;
  /** The day it was posted, YYYY-MM-DD, where its row or the caller says so. */
  readonly date?: string;
  /** What of its file it was read from; absent unless someone asks where its letters stand there. */
  readonly origin?: Origin;
}

/** The record that a text came from, as it stands in the file and without its ending. It starts on the line of the source. */
export type Origin =
  | { readonly kind: 'plain'; readonly record: string }
  /** The text is these cells, in this order; empty ones are left out where there are several. */
  | { readonly kind: 'csv'; readonly record: string; readonly delimiter: string; readonly cells: readonly number[] }
  /** The text is these fields; none where the record is the text. `column`: 1-based, where the record starts. */
  | { readonly kind: 'json'; readonly record: string; readonly column: number; readonly fields: readonly string[] };

export interface Source {
  /** Path as the user gave it; null for standard input and library calls. */
  readonly file: string | null;
  /** 1-based number of the record in its file. */
  readonly row: number;
  /** 1-based line on which the record starts. */
  readonly line: number;
}

/** Cells beside their column names. Arrays, so that a column may be called `__proto__`. */
export interface Row {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}
