import type { Campaign } from './campaign.js';
import type { Problem } from './errors.js';
import type { KeptQuiet } from './kept-quiet.js';
import type { Level } from './report.js';

/** What a run amounts to; the last thing that every format says. */
export interface Summary {
  readonly postings: number;
  readonly levels: Readonly<Record<Level, number>>;
  /** Rules by the number of postings they fired in, most first. */
  readonly frequent: readonly { readonly rule: string; readonly postings: number }[];
  /** The first of what could not be read; any makes the run incomplete. */
  readonly problems: readonly Problem[];
  /** How many there were in all. */
  readonly problemCount: number;
  readonly complete: boolean;
  /** The largest first; absent where nobody asked for campaigns. */
  readonly campaigns?: readonly Campaign[];
  /** Absent without a baseline and without suppressions. */
  readonly quiet?: KeptQuiet;
}
