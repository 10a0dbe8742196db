/** Contacts and names that link postings, gathered over a run. */
import type { MemberPlace } from './campaign.js';
import { CONTACT_CHANNELS, type ContactChannel } from './fact.js';
import type { Level } from './report.js';

export const INDICATOR_KINDS = [...CONTACT_CHANNELS, 'wallet', 'hashtag'] as const;
/** How one is reached; or where money goes, or what a posting is found under. */
export type IndicatorKind = ContactChannel | 'wallet' | 'hashtag';

/** One in one posting. */
export interface Mentioned {
  readonly kind: IndicatorKind;
  /** In one spelling, whatever the width, the case or the way it was written. */
  readonly value: string;
  /** As it stands in the posting. */
  readonly typed: string;
}

export interface LinkingIndicator {
  readonly kind: IndicatorKind;
  readonly value: string;
  /** Not to be followed by accident: t[.]me/name. */
  readonly defanged: string;
  /** The ways in which it was written, most first. */
  readonly typed: readonly string[];
  /** Postings it stands in. */
  readonly postings: number;
  readonly levels: Readonly<Record<Level, number>>;
  /** Those postings in the order they were read, the first thousand. */
  readonly places: readonly MemberPlace[];
}
