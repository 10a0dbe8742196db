/** Puts postings on the pages of the outputs: what is left of an output where nothing is opened and nothing written. */
import { type Problem, UsageError } from '../domain/errors.js';
import type { Posting } from '../domain/posting.js';
import { atLeast, type Level, type Report } from '../domain/report.js';
import type { FormatContext, Formatter } from '../format/formatter.js';
import type { FormatName } from '../format/index.js';
import type { Page } from '../format/page.js';

export interface Paged {
  readonly formatter: Formatter;
  readonly page: Page;
}

/** What a thread has written of some postings, and what the end of the report must know of them. */
export interface FilledPage {
  readonly bytes: Uint8Array;
  readonly collected: unknown;
}

/** What a terminal can do; nothing of it in a file or a pipe. */
export interface OnTerminal {
  readonly color: boolean;
  /** Cells of its line. */
  readonly width: number | null;
  readonly linkFolder: string | null;
}

/** What a thread must know to fill pages as this one does. */
export interface PagesRequest {
  readonly outputs: readonly ({ readonly format: FormatName } & OnTerminal)[];
  /** Postings below are left out. */
  readonly minLevel: Level;
  readonly context: Omit<FormatContext, 'pack' | keyof OnTerminal | 'flagged'>;
}

const NO_PROBLEMS: readonly Problem[] = [];

/** Says why the posting is not on one of the pages. Postings below `minLevel` are left out. */
export const putPosting = (
  pages: readonly Paged[],
  minLevel: Level,
  posting: Posting,
  report: Report,
): readonly Problem[] =>
  atLeast(report.level, minLevel) ? pages.flatMap((paged) => put(paged, posting, report)) : NO_PROBLEMS;

/** A format that can't hold a posting goes on without it. */
function put({ formatter, page }: Paged, posting: Posting, report: Report): readonly Problem[] {
  const before = page.at;
  try {
    formatter.posting(page, posting, report);
    return NO_PROBLEMS;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    page.at = before;
    return error.problems;
  }
}
