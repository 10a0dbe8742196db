/** Threads that scan batches of texts. What a thread dies of is found and named; the other texts get their reports. */
import path from 'node:path';
import { Tinypool } from 'tinypool';
import type { RulePack } from '../../domain/rule.js';
import { needsTokens } from '../../match/needs-tokens.js';
import { packageFolder } from '../../rules/home.js';
import { dictionaryToShare } from '../../tokenize/index.js';
import type { JudgeTexts } from './in-order.js';
import type { Verdict } from './verdict.js';
import type { WorkerData } from './worker.js';

export interface Pool {
  readonly judge: JudgeTexts;
  readonly close: () => Promise<void>;
}

/** The compiled file, as a thread can't read TypeScript. */
const WORKER = path.join('dist', 'src', 'cli', 'jobs', 'worker.js');
/** Each takes a second or more; enough to find three texts in batches of a hundred. */
const MOST_DEATHS = 24;

/** A text from the net costs tens of kilobytes while it is scanned: a small nursery keeps threads small. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

export function openPool(pack: RulePack, jobs: number, worker = path.join(packageFolder(), WORKER)): Pool {
  const workerData: WorkerData = { pack, dictionary: needsTokens(pack) ? dictionaryToShare() : null };
  const pool = new Tinypool({
    filename: worker,
    name: 'judgeTexts',
    workerData,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: LIMITS,
    execArgv: [],
  });
  const threads = untilBroken(pool);
  let deaths = 0;
  const judge: JudgeTexts = async (texts) => {
    try {
      return (await threads.run(texts)) as Verdict[];
    } catch (error) {
      deaths += 1;
      if (texts.length === 1 || deaths > MOST_DEATHS || threads.isBroken()) return texts.map(() => ({ error }));
      const half = texts.length >> 1;
      return [...(await judge(texts.slice(0, half))), ...(await judge(texts.slice(half)))];
    }
  };
  return {
    judge,
    close: async () => {
      threads.stop(new Error('stopped'));
      await pool.destroy();
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
  const run = (task: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (end !== null) return reject(end.error);
      waiting.add(reject);
      pool
        .run(task)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  return { run, stop, isBroken: () => end !== null };
}
