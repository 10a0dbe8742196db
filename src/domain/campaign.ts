/** Near-duplicate postings: one text posted again with other sums, places, handles or ornaments. */
import type { Crime } from './crime.js';
import type { ContactChannel } from './fact.js';
import type { Posting, Source } from './posting.js';
import type { Level, Report } from './report.js';

/** One posting and what was said of it. */
export interface Judged {
  readonly posting: Pick<Posting, 'id' | 'text' | 'source'>;
  readonly report: Report;
}

/** What a slot holds in most postings: a contact, pay, another number, ornaments, or any other words. */
export const SLOT_KINDS = ['contact', 'pay', 'number', 'ornament', 'words'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** The template of a campaign is these, one after the other. */
export type TemplatePart = FixedPart | SlotPart;

export interface FixedPart {
  readonly kind: 'fixed';
  readonly text: string;
}

export interface SlotPart {
  readonly kind: 'slot';
  readonly slot: SlotKind;
  /** How many different values the postings looked at have; '' where one has nothing here. */
  readonly distinct: number;
  /** The commonest of them, most first. */
  readonly values: readonly string[];
}

export interface MemberPlace {
  readonly id: string;
  readonly source: Source;
}

export interface SharedIndicator {
  readonly kind: ContactChannel;
  readonly value: string;
  /** Members it stands in; two at the least. */
  readonly postings: number;
}

/** A member that was judged unlike most. */
export interface OddMember extends MemberPlace {
  readonly level: Level;
}

export interface Campaign {
  /** Of what most members share, so that the same campaign has the same id in another run. */
  readonly id: string;
  /** Members; two at the least. */
  readonly postings: number;
  readonly template: readonly TemplatePart[];
  /** In the order in which they were read. */
  readonly first: MemberPlace;
  readonly last: MemberPlace;
  /** Files by name, null for standard input. */
  readonly sources: readonly { readonly file: string | null; readonly postings: number }[];
  /** Most first. */
  readonly indicators: readonly SharedIndicator[];
  readonly levels: Readonly<Record<Level, number>>;
  readonly crimes: readonly Crime[];
  /** Members whose level is not that of most, the first hundred; copies of one text should be judged alike. */
  readonly odd: readonly OddMember[];
}

/** What a run was found to hold. It changes no score. */
export interface Campaigns {
  /** The largest first. */
  readonly all: readonly Campaign[];
  /** The campaign of the n-th posting, by its place in `all`; -1 for none. */
  readonly of: (nth: number) => number;
}
