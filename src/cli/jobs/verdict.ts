/** What became of one posting, so that a failure is a value that threads can send. */
import type { Posting } from '../../domain/posting.js';
import type { Report } from '../../domain/report.js';
import { postingOf, type Scanner } from '../../stages.js';

export type Verdict = { readonly report: Report } | { readonly error: unknown };

/** An item with a posting, and what was said of it; the other items as they are. */
export type Judged<T> = T extends { readonly posting: Posting } ? T & { readonly verdict: Verdict } : T;

export function verdictOf(posting: Posting | string, { scan }: Pick<Scanner, 'scan'>): Verdict {
  try {
    return { report: scan(posting) };
  } catch (error) {
    return { error };
  }
}

/** What a thread must know of a posting: its text, and its day where it has one. */
export type SentText = string | readonly [text: string, date: string];

export const sentText = ({ text, date }: Posting): SentText => (date === undefined ? text : [text, date]);

export const postingOfSent = (sent: SentText): Posting =>
  typeof sent === 'string' ? postingOf(sent) : { ...postingOf(sent[0]), date: sent[1] };

export const postingIn = (item: object): Posting | null =>
  'posting' in item ? (item as { readonly posting: Posting }).posting : null;

export const withVerdict = <T extends object>(item: T, verdict: Verdict): Judged<T> =>
  ({ ...item, verdict }) as unknown as Judged<T>;
