/** What a run is made from: a later one may only go on with it where all of that is the same. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Language } from '../../domain/language.js';
import type { Inputs } from '../../read/index.js';
import { keyOf } from '../../rules/cache.js';
import type { ScanOptions } from '../commands/scan-options.js';
import type { Config } from '../config.js';
import { foldersOf } from '../settings.js';
import { version } from '../version.js';
import type { Identity } from './checkpoint.js';

export interface IdentityRequest {
  readonly options: ScanOptions;
  readonly settings: Config;
  readonly inputs: Inputs;
  /** Arguments that found nothing. */
  readonly missing: readonly string[];
  readonly language: Language;
  readonly cwd: string;
}

/** Of more inputs it is not told which one changed: their list would be longer than what they are worth. */
const MOST_NAMED = 1_000;
/** Bytes from which files that were written anew are known, whatever their date says. */
const HEAD = 4_096;

export function identityOf({ options, settings, inputs, missing, language, cwd }: IdentityRequest): Identity {
  // These change nothing of what is written.
  const { jobs: _jobs, progress: _progress, stats: _stats, color: _color, resume: _resume, ...telling } = options;
  const files = Array.from(inputs, ({ file, path }): [string, string] => [file ?? '-', stateOf(path)]);
  return {
    version: version(),
    rules: keyOf(foldersOf(settings, cwd), settings.disable),
    options: digestOf([telling, { ...settings, files: [] }, missing, language]),
    inputs: digestOf(files),
    files: files.length > MOST_NAMED ? null : files,
  };
}

/** What differs first, and which of the inputs it is. */
export function differenceIn(
  before: Identity,
  now: Identity,
): { readonly what: 'version' | 'rules' | 'options' | 'inputs'; readonly which: string | null } | null {
  const what = (['version', 'rules', 'options', 'inputs'] as const).find((part) => before[part] !== now[part]);
  if (what === undefined) return null;
  return { what, which: what === 'inputs' ? otherIn(before.files ?? [], now.files ?? []) : null };
}

type Files = NonNullable<Identity['files']>;

function otherIn(before: Files, now: Files): string | null {
  const other = [...now.keys(), ...before.keys()].find(
    (at) => before[at]?.[0] !== now[at]?.[0] || before[at]?.[1] !== now[at]?.[1],
  );
  return other === undefined ? null : ((now[other] ?? before[other])?.[0] ?? null);
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Size, date and first bytes. What can't be read is a state too. */
function stateOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return digestOf([size, mtimeMs, headOf(path)]).slice(0, 16);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

function headOf(path: string): string {
  const opened = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.toString('latin1', 0, readSync(opened, head, 0, HEAD, 0));
  } finally {
    closeSync(opened);
  }
}
