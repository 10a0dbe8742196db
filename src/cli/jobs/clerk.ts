/** What a thread does with records: reads, scans, counts and writes them, and keeps for the main thread what is to be said. */
import type { Problem } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import type { Source } from '../../domain/posting.js';
import { FORMATTERS } from '../../format/index.js';
import { createPage, take } from '../../format/page.js';
import type { RawBatch } from '../../read/index.js';
import { createRawReader } from '../../read/read-raw.js';
import type { Scanner } from '../../stages.js';
import { failsOn } from '../gate.js';
import type { FailOn } from '../option-values.js';
import { type FilledPage, type PagesRequest, putPosting } from '../pages.js';
import { createTally, type PostingCounts } from '../tally.js';
import { unjudged } from '../unjudged.js';
import { judgeTogether } from './verdict.js';

/** Formats that show what was flagged wait for the end of the run, which no thread knows. */
const NONE_FLAGGED = { flagged: () => null } as const;

export interface ClerkRequest extends PagesRequest {
  readonly failOn: FailOn;
}

/** What a thread is sent out with. */
export interface Errand {
  readonly batch: RawBatch;
  /** What the reports so far have settled, one thing for each output. */
  readonly settled: readonly unknown[];
}

/** In input order. `error`: what the posting broke the scanner with. */
export type Remark =
  | { readonly kind: 'note'; readonly file: string | null; readonly note: Bilingual }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly error?: unknown };

/** What became of one batch of records. */
export interface Done {
  /** One for each output; none of a record that was lost. */
  readonly pages: readonly FilledPage[];
  readonly counts: PostingCounts;
  readonly characters: number;
  readonly failed: boolean;
  readonly remarks: readonly Remark[];
  /** Of the last record. */
  readonly place: Place;
}

export type Place = Pick<Source, 'file' | 'line'>;

export async function createClerk(
  scanner: Pick<Scanner, 'scan' | 'scanMany' | 'pack'>,
  { outputs, minLevel, context, failOn }: ClerkRequest,
): Promise<(errand: Errand) => Done> {
  const pages = await Promise.all(
    outputs.map(async ({ format, ...terminal }) => {
      const create = await FORMATTERS[format]();
      return {
        formatter: create({ ...context, ...NONE_FLAGGED, ...terminal, pack: scanner.pack }),
        page: createPage(),
      };
    }),
  );
  const fails = failsOn(failOn);
  const itemsOf = createRawReader();
  return ({ batch, settled }) => {
    pages.forEach(({ formatter }, at) => void formatter.handover?.goOn(settled[at]));
    const tally = createTally();
    const remarks: Remark[] = [];
    const sum = { characters: 0, failed: false };
    for (const item of judgeTogether(itemsOf(batch), scanner)) {
      if (item.kind !== 'posting') {
        remarks.push(item);
        continue;
      }
      const { posting, verdict } = item;
      if ('error' in verdict) {
        remarks.push(brokenBy(posting.source, verdict.error));
        continue;
      }
      const { report } = verdict;
      tally.posting(report);
      sum.failed ||= fails(report);
      sum.characters += posting.text.length;
      const problems = putPosting(pages, minLevel, posting, report);
      remarks.push(...problems.map((problem) => ({ kind: 'problem' as const, problem })));
    }
    const filled = pages.map(({ formatter: { handover }, page }) => ({
      bytes: take(page),
      collected: handover?.collected() ?? null,
    }));
    return { pages: filled, counts: tally.counts(), ...sum, remarks, place: endOf(batch) };
  };
}

/** A record of which nothing is known but that it could not be judged. */
export const lost = (batch: RawBatch, error: unknown): Done => ({
  pages: [],
  counts: createTally().counts(),
  characters: 0,
  failed: false,
  remarks: Array.from(batch.lines, (line) => brokenBy({ file: batch.how.file, line }, error)),
  place: endOf(batch),
});

const endOf = ({ how, lines }: RawBatch): Place => ({ file: how.file, line: lines.at(-1) ?? 1 });

/** Anything can be thrown; not anything can be sent. */
const brokenBy = (source: Pick<Source, 'file' | 'line'>, error: unknown): Remark => ({
  kind: 'problem',
  problem: unjudged({ source }, error),
  error: error instanceof Error ? error : new Error(String(error)),
});
