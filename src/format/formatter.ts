import type { FlaggedPosting } from '../domain/finding.js';
import type { Language } from '../domain/language.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import type { RulePack } from '../domain/rule.js';
import type { Summary } from '../domain/summary.js';
import type { Page } from './page.js';

export interface FormatContext {
  readonly pack: RulePack;
  readonly language: Language;
  /** Version of this tool. */
  readonly version: string;
  /** Terminal colours wanted. */
  readonly color: boolean;
  /** Print signals and evidence (false under --quiet). */
  readonly details: boolean;
  /** Start CSV with a byte order mark. */
  readonly bom: boolean;
  /** Columns of a table; the usual ones where nobody chose. */
  readonly columns?: readonly string[];
  /** Cells of the terminal's line; null where the output is none. */
  readonly width?: number | null;
  /** URL of the folder that names of files start from, where the output is a terminal that shows hyperlinks. */
  readonly linkFolder?: string | null;
  /** What CI shows of a posting, without what it was told to keep quiet about; null where that is nothing. */
  readonly flagged: (posting: Posting, report: Report) => FlaggedPosting | null;
}

/** How one formatter goes on with a report that another has begun, on another thread. What goes between them can be sent. */
export interface Handover {
  /** What the postings so far have settled for all that follow; null as long as there is none. */
  readonly settled: () => unknown;
  readonly goOn: (settled: unknown) => void;
  /** What the end of the report must know of the postings since it was last asked. */
  readonly collected: () => unknown;
  readonly collect: (collected: unknown) => void;
}

/** Turns reports into output text, piece by piece and in order. One formatter serves one run. */
export interface Formatter {
  /** What it says of a posting does not depend on those before it. */
  readonly isPlain?: true;
  /** Where it does, and several may write one report all the same. */
  readonly handover?: Handover;
  readonly begin: () => string;
  /** Writes on the page. */
  readonly posting: (page: Page, posting: Posting, report: Report) => void;
  readonly end: (summary: Summary) => string;
}

export type CreateFormatter = (context: FormatContext) => Formatter;
