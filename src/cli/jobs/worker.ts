/** A thread that scans texts with the pack and the dictionary that it was started with; it reads no file but its code. */
import { workerData } from 'node:worker_threads';
import { openShared } from '../../compiled.js';
import type { SharedPack } from '../../rules/shared-pack.js';
import { scannerOf } from '../../stages.js';
import type { Dictionary } from '../../tokenize/dictionary.js';
import { shareDictionary } from '../../tokenize/index.js';
import { type ClerkRequest, createClerk, type Done, type Errand } from './clerk.js';
import { postingOfSent, type SentText, type Verdict, verdictsOf } from './verdict.js';

export interface WorkerData {
  readonly pack: SharedPack;
  /** null where no rule asks for it. */
  readonly dictionary: Dictionary | null;
  /** null where no records will come. */
  readonly clerk: ClerkRequest | null;
}

// The pool's own data come first.
const [, { pack, dictionary, clerk }] = workerData as [unknown, WorkerData];
if (dictionary !== null) shareDictionary(dictionary);
const scanner = scannerOf(openShared(pack));
const take = clerk === null ? null : await createClerk(scanner, clerk);

/** The reports lack the id and the place of their postings, which stay with the main thread. */
export const judgeTexts = (texts: readonly SentText[]): Verdict[] =>
  verdictsOf(texts.map(postingOfSent), scanner).map(sendable);

export function scanRecords(errand: Errand): Done {
  if (take === null) throw new Error('there is no clerk for records');
  return take(errand);
}

/** Anything can be thrown; not anything can be sent. */
function sendable(verdict: Verdict): Verdict {
  if (!('error' in verdict)) return verdict;
  const { error } = verdict;
  return { error: error instanceof Error ? error : new Error(String(error)) };
}
