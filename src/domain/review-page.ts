/** What the review page is given of a run: once for all, by column, and in blocks that are read when they are looked at. */
import type { Campaign } from './campaign.js';
import type { Crime } from './crime.js';
import type { ContactChannel, PayAssumption, PayPeriod } from './fact.js';
import type { Handling } from './handling.js';
import type { Language } from './language.js';
import type { BelowMinimumWage } from './minimum-wage.js';
import type { Neighbour } from './neighbour.js';
import type { FrameName, Level } from './report.js';
import type { Rule, Scoring, SpeechAct } from './rule.js';
import type { Signal } from './signal.js';

/** Counted up when what stands in a page changes its meaning: decisions kept by an older page are then left alone. */
export const REVIEW_SCHEMA = 'yamiscan-review/1';

/** Postings in a block. */
export const BLOCK_SIZE = 256;

export interface ReviewRun {
  readonly schema: typeof REVIEW_SCHEMA;
  readonly version: string;
  readonly language: Language;
  /** Tells runs over different postings apart. */
  readonly key: string;
  /** All that were scanned; those below the least level asked for are not in the page. */
  readonly scanned: number;
  readonly problemCount: number;
  readonly complete: boolean;
  readonly scoring: Pick<Scoring, 'levels'>;
  readonly rules: readonly ReviewedRule[];
  readonly files: readonly (string | null)[];
  readonly days: readonly string[];
  readonly indicators: readonly (readonly [kind: ContactChannel, value: string])[];
  /** null where nobody asked for campaigns. */
  readonly campaigns: readonly ReviewedCampaign[] | null;
  readonly columns: readonly ReviewedColumn[];
  readonly rows: ReviewedRows;
  readonly spelling: ReviewSpelling;
}

/** A rule that fired. `origin` is null where the pack doesn't hold it, as for learned wording. */
export interface ReviewedRule {
  readonly id: string;
  readonly category: string;
  /** Whether it added points anywhere; what only tells who speaks does not. */
  readonly isTelling: boolean;
  readonly origin: Pick<Rule, 'title' | 'why' | 'references'> | null;
}

export type ReviewedCampaign = Pick<Campaign, 'id' | 'template'>;

/** A column of the input with few different values, for filters. */
export interface ReviewedColumn {
  readonly name: string;
  readonly values: readonly string[];
  /** By row; -1 where the row lacks the column. */
  readonly cells: readonly number[];
}

/** One entry a posting in each list. */
export interface ReviewedRows {
  readonly ids: readonly string[];
  readonly levels: readonly Level[];
  /** Tenths. */
  readonly scores: readonly number[];
  readonly frames: readonly FrameName[];
  readonly handlings: readonly Handling[];
  /** In `files`. */
  readonly files: readonly number[];
  readonly rows: readonly number[];
  readonly lines: readonly number[];
  /** UTF-16 code units of the text. */
  readonly lengths: readonly number[];
  /** In `days`; -1 where none is known. */
  readonly days: readonly number[];
  /** In `campaigns`; -1 for none. */
  readonly campaigns: readonly number[];
  readonly shorts: readonly (0 | 1)[];
  readonly crimes: readonly (readonly Crime[])[];
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** The states of DISCLOSURE_ITEMS, as digits in ITEM_STATES; '' of a text that is no ad. */
  readonly disclosures: readonly string[];
  /** In `rules`. */
  readonly rules: readonly (readonly number[])[];
  /** In `indicators`. */
  readonly indicators: readonly (readonly number[])[];
}

/** What is read when a posting is opened. Numbers of rules and indicators are those of the run. */
export interface ReviewedDetails {
  readonly bias: number;
  readonly speech: readonly SpeechAct[];
  readonly signals: readonly (readonly [
    rule: number,
    points: number,
    reduced: Signal['reduced'],
    /** `start, end` of each. */
    spans: readonly number[],
    /** What each adds; empty where only the whole is known. */
    shares: readonly number[],
  ])[];
  readonly indicators: readonly (readonly [indicator: number, start: number, end: number])[];
  readonly pay: readonly (readonly [
    from: number,
    to: number,
    per: PayPeriod,
    assumed: PayAssumption | null,
    start: number,
    end: number,
  ])[];
  readonly belowMinimumWage: BelowMinimumWage | null;
}

/** What normalizing needs to know of a pack. */
export interface ReviewSpelling {
  readonly guarded: readonly string[];
  readonly lookAlikes: readonly (readonly [string, readonly string[]])[];
  readonly masks: readonly string[];
  readonly drawn: readonly (readonly [string, readonly string[]])[];
  readonly tongues: readonly (readonly [string, readonly string[]])[];
  readonly kanaWords: readonly string[];
}

/** What a moderator may decide: the labels of docs/labelling.md. */
export const REVIEW_LABELS = ['recruit', 'grey', 'benign', 'awareness', 'talk'] as const;
export type ReviewLabel = (typeof REVIEW_LABELS)[number];

/** Where the parts stand in the page. */
export const RUN_ELEMENT = 'run';
export const TEXTS_CLASS = 'texts';
export const DETAILS_CLASS = 'details';
