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
  /** What CI shows of a posting, without what it was told to keep quiet about; null where that is nothing. */
  readonly flagged: (posting: Posting, report: Report) => FlaggedPosting | null;
}

/** Turns reports into output text, piece by piece and in order. One formatter serves one run. */
export interface Formatter {
  /** What it says of a posting does not depend on those before it. */
  readonly isPlain?: true;
  readonly begin: () => string;
  /** Writes on the page. */
  readonly posting: (page: Page, posting: Posting, report: Report) => void;
  readonly end: (summary: Summary) => string;
}

export type CreateFormatter = (context: FormatContext) => Formatter;
