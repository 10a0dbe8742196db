/** Work on a posting that takes too long is stopped, wherever it is: in a pattern as well as in a loop. */
import { runInThisContext } from 'node:vm';
import type { Posting } from '../../domain/posting.js';
import { type Scanner, scannerOf } from '../../stages.js';

/** That judging a posting took longer than it may. */
export class TimeLimitError extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`took more than ${seconds} s`);
    this.name = 'TimeLimitError';
    this.seconds = seconds;
  }
}

/** Anything can be thrown; not anything can be sent, and what is sent forgets its class. */
export function sendable(error: unknown): unknown {
  if (error instanceof TimeLimitError) return { seconds: error.seconds };
  return error instanceof Error ? error : new Error(String(error));
}

/** null where it was something else, here or on the thread that it was sent from. */
export function secondsPassed(error: unknown): number | null {
  if (error instanceof Error) return error instanceof TimeLimitError ? error.seconds : null;
  return typeof error === 'object' && error !== null && 'seconds' in error ? Number(error.seconds) : null;
}

/** Seconds that a posting may take. A hundred times what the worst known ones do, as a machine may be busy with other things. */
export const USUAL_SECONDS = 10;
/** A text of so many characters may take twice as long, and so on. */
const TWICE = 100_000;

type Scans = Pick<Scanner, 'scan' | 'scanMany' | 'pack'>;

/** A scanner that throws a TimeLimitError where postings that come together take as long as none of them may. */
export function withinTime(scanner: Scans, seconds: number = USUAL_SECONDS): Scans {
  let current = scanner;
  const limited = <T>(postings: readonly (Posting | string)[], work: () => T): T => {
    const most = seconds * (1 + charactersIn(postings) / TWICE);
    try {
      return callWithin(most, work);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      // What was stopped half-way is in no order for the next.
      current = scannerOf(scanner.pack);
      throw new TimeLimitError(Math.round(most * 10) / 10);
    }
  };
  return {
    pack: scanner.pack,
    scan: (posting) => limited([posting], () => current.scan(posting)),
    scanMany: (postings) => limited(postings, () => current.scanMany(postings)),
  };
}

const charactersIn = (postings: readonly (Posting | string)[]): number =>
  postings.reduce((sum, one) => sum + (typeof one === 'string' ? one : one.text).length, 0);

/** Only what is found by name can be called so that V8 stops it. */
const NAME = Symbol.for('yamiscan: work that may take so long');
const CALL = 'globalThis[Symbol.for("yamiscan: work that may take so long")]()';

function callWithin<T>(seconds: number, work: () => T): T {
  const names = globalThis as { [NAME]?: () => T };
  names[NAME] = work;
  try {
    return runInThisContext(CALL, { timeout: Math.ceil(seconds * 1000) }) as T;
  } finally {
    delete names[NAME];
  }
}
