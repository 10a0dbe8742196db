/** What `yamiscan stream` says of one line: a report, or why there is none. */
import type { Bilingual } from './language.js';
import type { Posting } from './posting.js';
import type { Report } from './report.js';

/** Why a line got no report. Programs rely on these names. */
export const FAULTS = [
  'empty-line',
  'bad-bytes',
  'too-long',
  'too-deep',
  'not-json',
  'not-object',
  'no-text',
  'timed-out',
  'not-judged',
] as const;

export interface Fault {
  readonly name: (typeof FAULTS)[number];
  readonly message: Bilingual;
}

/** One line, read. `id`: as it stands there, to the letter (JSON text, or the cell of a TSV); null where there is none. */
export type Ask = { readonly id: string | null } & ({ readonly posting: Posting } | { readonly fault: Fault });

export type Answer = { readonly id: string | null } & ({ readonly report: Report } | { readonly fault: Fault });
