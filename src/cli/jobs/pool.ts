/** Threads that scan batches of texts. What a thread dies of is found and named; the other texts get their reports. */
import path from 'node:path';
import { Tinypool } from 'tinypool';
import { sharePack } from '../../compiled.js';
import type { RulePack } from '../../domain/rule.js';
import { needsTokens } from '../../match/needs-tokens.js';
import { halvesOf } from '../../read/index.js';
import { packageFolder } from '../../rules/home.js';
import { dictionaryToShare } from '../../tokenize/index.js';
import { type ClerkRequest, type Done, type Errand, lost } from './clerk.js';
import type { JudgeTexts, ScanRecords, Work } from './in-order.js';
import { USUAL_SECONDS } from './time-limit.js';
import type { Verdict } from './verdict.js';
import type { WorkerData } from './worker.js';

export interface Pool extends Work {
  readonly close: () => Promise<void>;
}

/** The compiled file, as a thread can't read TypeScript. */
const WORKER = path.join('dist', 'src', 'cli', 'jobs', 'worker.js');
/** Each takes a second or more; enough to find three texts in batches of a hundred. */
const MOST_DEATHS = 24;

/** A text from the net costs tens of kilobytes while it is scanned: a nursery of three times two megabytes keeps threads small. */
const LIMITS = { maxYoungGenerationSizeMb: 6 };

/** How threads write what they say of records. */
export interface Clerkship {
  readonly request: ClerkRequest;
  /** What the records so far have settled; null as long as they haven't: they can't be sent unread. */
  readonly settled: () => readonly unknown[] | null;
}

export interface PoolOptions {
  /** Seconds that judging one posting may take. */
  readonly timeout?: number;
  readonly worker?: string;
}

/** `clerk`: how records are written; null where there will be none. */
export function openPool(
  pack: RulePack,
  jobs: number,
  clerk: Clerkship | null,
  { timeout = USUAL_SECONDS, worker = path.join(packageFolder(), WORKER) }: PoolOptions = {},
): Pool {
  const workerData: WorkerData = {
    pack: sharePack(pack),
    clerk: clerk?.request ?? null,
    dictionary: needsTokens(pack) ? dictionaryToShare() : null,
    timeout,
  };
  const pool = new Tinypool({
    filename: worker,
    name: 'scanRecords',
    workerData,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: LIMITS,
    execArgv: [],
  });
  const threads = untilBroken(pool);
  let deaths = 0;
  const isHopeless = (): boolean => {
    deaths += 1;
    return deaths > MOST_DEATHS || threads.isBroken();
  };
  const judge: JudgeTexts = async (texts) => {
    try {
      return (await threads.run(texts, 'judgeTexts')) as Verdict[];
    } catch (error) {
      if (isHopeless() || texts.length === 1) return texts.map(() => ({ error }));
      const half = texts.length >> 1;
      return [...(await judge(texts.slice(0, half))), ...(await judge(texts.slice(half)))];
    }
  };
  const scan: ScanRecords = async (batch) => {
    const errand: Errand = { batch, settled: clerk?.settled() ?? [] };
    try {
      return [(await threads.run(errand, 'scanRecords')) as Done];
    } catch (error) {
      if (isHopeless() || batch.ends.length <= 1) return [lost(batch, error)];
      const [first, second] = halvesOf(batch);
      return [...(await scan(first)), ...(await scan(second))];
    }
  };
  return {
    judge,
    scan,
    // The pool waits for each thread by `once`, which asks for this method when one dies before it is ended.
    close: async () => {
      threads.stop(new Error('stopped'));
      for (const thread of pool.threads) Object.assign(thread, { removeListener: () => {} });
      // What a thread still dies of is of no interest.
      await pool.destroy().catch(() => {});
    },
  };
}

/** A thread that ends without a task, as it does when it can't start, ends the pool: what waits for others may wait forever. */
function untilBroken(pool: Tinypool) {
  const waiting = new Set<(error: unknown) => void>();
  let end: { readonly error: unknown } | null = null;
  const stop = (error: unknown): void => {
    end ??= { error };
    for (const reject of waiting) reject(end.error);
  };
  pool.on('error', stop);
  const run = (task: unknown, name: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (end !== null) return reject(end.error);
      waiting.add(reject);
      pool
        .run(task, { name })
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  return { run, stop, isBroken: () => end !== null };
}
