/** A thread that scans texts with the pack and the dictionary that it was started with; it reads no file but its code. */
import { workerData } from 'node:worker_threads';
import { openShared } from '../../compiled.js';
import type { SharedPack } from '../../rules/shared-pack.js';
import { scannerOf } from '../../stages.js';
import type { Dictionary } from '../../tokenize/dictionary.js';
import { shareDictionary } from '../../tokenize/index.js';
import { type ClerkRequest, createClerk, type Done, type Errand } from './clerk.js';
import { sendable, withinTime } from './time-limit.js';
import { postingOfSent, type SentText, type Verdict, verdictsOf } from './verdict.js';

export interface WorkerData {
  readonly pack: SharedPack;
  /** null where no rule asks for it. */
  readonly dictionary: Dictionary | null;
  /** null where no records will come. */
  readonly clerk: ClerkRequest | null;
  /** Seconds that judging one posting may take. */
  readonly timeout: number;
}

// The pool's own data come first.
const [, { pack, dictionary, clerk, timeout }] = workerData as [unknown, WorkerData];
if (dictionary !== null) shareDictionary(dictionary);
const scanner = withinTime(scannerOf(openShared(pack)), timeout);
const take = clerk === null ? null : await createClerk(scanner, clerk);

/** The reports lack the id and the place of their postings, which stay with the main thread. */
export const judgeTexts = (texts: readonly SentText[]): Verdict[] =>
  verdictsOf(texts.map(postingOfSent), scanner).map((verdict) =>
    'error' in verdict ? { error: sendable(verdict.error) } : verdict,
  );

export function scanRecords(errand: Errand): Done {
  if (take === null) throw new Error('there is no clerk for records');
  return take(errand);
}
