/** What `yamiscan rules mine` finds in labelled postings. Near-duplicates count once everywhere. */
import type { Crime } from './crime.js';
import type { FlagLevel } from './evaluation.js';

/** `missed`: positives below the level · `found`: the other positives · `negative`: everything else that has a label. */
export const SAMPLE_GROUPS = ['missed', 'found', 'negative'] as const;
export type SampleGroup = (typeof SAMPLE_GROUPS)[number];
export type GroupCounts = Readonly<Record<SampleGroup, number>>;

export interface MinedTerm {
  /** As the views spell it: what a rule would look for. */
  readonly term: string;
  /** Postings that a rule for this very string would fire on. */
  readonly counts: GroupCounts;
  /** Log-odds × 10 of missed positives against negatives, at the lower end of its 95 % interval. */
  readonly weight: number;
  /** Of most of the missed postings that hold it; null where the data does not say. */
  readonly crime: Crime | null;
  /** Category of the pack whose rules speak for that crime; null where the crime is not known. */
  readonly category: string | null;
  /** Rules and term lists that name the very string: widening one of them may do. */
  readonly knownTo: readonly string[];
  /** Mined terms that weigh most in the missed postings that hold it. */
  readonly beside: readonly string[];
  /** Missed postings, the term between ⟦ and ⟧. */
  readonly fire: readonly string[];
  /** Negatives that hold what stands beside the term, and not the term. */
  readonly silent: readonly string[];
}

/** A spelling that no rule knows, close to a phrase that one knows. */
export interface MinedSpelling {
  readonly spelling: string;
  readonly phrase: string;
  /** The term list that holds the phrase. */
  readonly list: string;
  /** `reading`: it sounds the same · `letters`: one letter differs. */
  readonly by: 'reading' | 'letters';
  /** 0 to 1 (Jaro-Winkler), either kana as one. */
  readonly similarity: number;
  readonly counts: GroupCounts;
}

export interface Mining {
  readonly level: FlagLevel;
  readonly postings: GroupCounts;
  /** Weightiest first. */
  readonly terms: readonly MinedTerm[];
  /** Closest first. */
  readonly spellings: readonly MinedSpelling[];
}

/** A draft rule for a mined term. */
export interface DraftFile {
  readonly term: string;
  readonly file: string;
  /** false: it was there and is as it was. */
  readonly isNew: boolean;
}
