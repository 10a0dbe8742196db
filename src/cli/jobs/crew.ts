/** Judges items, in order, on this thread or on several: what comes out is the same. */
import { availableParallelism } from 'node:os';
import { once } from '../../domain/once.js';
import { isRawBatch, type RawBatch } from '../../read/index.js';
import type { Scanner } from '../../stages.js';
import type { Done } from './clerk.js';
import { inOrder } from './in-order.js';
import type { Clerkship, Pool } from './pool.js';
import { USUAL_SECONDS, withinTime } from './time-limit.js';
import { type Judged, judgeTogether } from './verdict.js';

export interface Crew {
  readonly judge: <T extends object>(items: AsyncIterable<T>) => AsyncIterable<Judged<T>>;
  /** The batches that come out need not be those that went in. */
  readonly judgeBatches: <T extends object>(
    batches: AsyncIterable<readonly T[] | RawBatch>,
  ) => AsyncIterable<readonly Judged<T>[] | Done>;
  /** Whether records may come unread, as threads read them. */
  readonly takesRaw: () => boolean;
  /** Ends the threads; what they were still doing is lost. */
  readonly close: () => Promise<void>;
}

/** Microseconds of work after which threads are worth their start, which is a second of work for each. A live pipe hardly gets there. */
const ALONE = 3_000_000;
/** Asking how long it worked costs as much as scanning a word. */
const EVERY = 64;
/** Reading and writing stay with one thread, which can't keep more than these busy. */
const MOST_BY_DEFAULT = 8;
/** Reports that are kept until they are written, each with the views of its text: a piece of a file may hold ten thousand lines of a word each. */
const MOST_REPORTS = 64;
/** Batches of reports from which on the heap is kept small. */
const MANY = 16;
/** Batches a thread that wait for it. */
const WAITING = 2;

export interface CrewOptions {
  /** Microseconds. */
  readonly alone?: number;
  /** Asked again and again: whether it is known by now that there is much to do. */
  readonly isMuch?: () => boolean;
  /** How threads write what they say of records; null where they can't. */
  readonly clerk?: Clerkship | null;
  /** Seconds that judging one posting may take. */
  readonly timeout?: number | undefined;
}

/** `jobs`: how many threads scan; 1 starts none, null starts one for each core when there is much to do. */
export function createCrew(
  unlimited: Pick<Scanner, 'scan' | 'scanMany' | 'pack'>,
  jobs: number | null,
  { alone = ALONE, isMuch = () => false, clerk = null, timeout = USUAL_SECONDS }: CrewOptions = {},
): Crew {
  const scanner = withinTime(unlimited, timeout);
  const threads = once(() => jobs ?? Math.min(availableParallelism(), MOST_BY_DEFAULT));
  let pool: Pool | null = null;
  let isThreaded = false;
  let relax: (() => void) | null = null;
  const press = async (): Promise<void> => {
    relax ??= (await import('./heap.js')).pressHeap();
  };
  const isLong = jobs === 1 ? () => false : jobs === null ? createAlarm(alone, isMuch) : () => true;

  async function* judgeBatches<T extends object>(
    batches: AsyncIterable<readonly T[] | RawBatch>,
  ): AsyncGenerator<readonly Judged<T>[] | Done> {
    const rest = batches[Symbol.asyncIterator]();
    let count = 0;
    try {
      while (!isLong() || threads() === 1) {
        const { done, value: batch } = await rest.next();
        if (done === true) return;
        if (isRawBatch(batch)) throw new Error('records came unread and unasked');
        for (let from = 0; from < batch.length; from += MOST_REPORTS) {
          yield [...judgeTogether(batch.slice(from, from + MOST_REPORTS), scanner)];
          count += 1;
          if (count === MANY) await press();
        }
      }
      isThreaded = true;
      await press();
      pool ??= (await import('./pool.js')).openPool(scanner.pack, threads(), clerk, { timeout });
      yield* inOrder({ [Symbol.asyncIterator]: () => rest }, pool, threads() * WAITING);
    } finally {
      await rest.return?.();
    }
  }
  async function* judge<T extends object>(items: AsyncIterable<T>): AsyncGenerator<Judged<T>> {
    for await (const batch of judgeBatches(oneByOne(items))) if (!isDone(batch)) yield* batch;
  }
  const close = async (): Promise<void> => {
    await pool?.close();
    relax?.();
  };
  return { judge, judgeBatches, takesRaw: () => isThreaded && clerk !== null && clerk.settled() !== null, close };
}

export const isDone = (batch: object): batch is Done => 'pages' in batch;

async function* oneByOne<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  for await (const item of items) yield [item];
}

/** Whether there is much to do, or the process has worked longer than that since; waiting for input, or for others on a busy machine, doesn't count. */
function createAlarm(microseconds: number, isMuch: () => boolean): () => boolean {
  const before = process.cpuUsage();
  let asked = 0;
  let isLong = false;
  return () => {
    asked += 1;
    if (isLong || isMuch()) return true;
    if (asked % EVERY > 0) return false;
    const { user, system } = process.cpuUsage(before);
    isLong = user + system > microseconds;
    return isLong;
  };
}
