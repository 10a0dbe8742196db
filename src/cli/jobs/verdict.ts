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

/** Of those that come together; where one breaks the scanner, each is judged by itself. */
export function verdictsOf(
  postings: readonly (Posting | string)[],
  scanner: Pick<Scanner, 'scan' | 'scanMany'>,
): Verdict[] {
  if (postings.length === 0) return [];
  if (postings.length === 1) return [verdictOf(postings[0] as Posting, scanner)];
  try {
    return scanner.scanMany(postings).map((report) => ({ report }));
  } catch {
    return postings.map((posting) => verdictOf(posting, scanner));
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

/** Items that are kept until they are written, with what was said of them: a piece of a file may hold ten thousand lines of a word each. */
const MOST_TOGETHER = 64;

/** In order, some at a time. */
export function* judgeTogether<T extends object>(
  items: readonly T[],
  scanner: Pick<Scanner, 'scan' | 'scanMany'>,
): Generator<Judged<T>> {
  for (let from = 0; from < items.length; from += MOST_TOGETHER) {
    const some = items.slice(from, from + MOST_TOGETHER);
    const verdicts = verdictsOf(
      some.flatMap((item) => postingIn(item) ?? []),
      scanner,
    );
    let next = 0;
    for (const item of some)
      yield postingIn(item) === null ? (item as Judged<T>) : withVerdict(item, verdicts[next++] as Verdict);
  }
}
