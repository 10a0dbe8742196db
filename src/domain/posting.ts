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
}

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
