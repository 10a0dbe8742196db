/** What a crash is, and where it is written down: outside the fixtures, with the command that shows it again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameOf, toBytes } from './corpus.js';
import type { InputKind } from './target.js';

/** `threw`: something didn't hold · `slow`: more time than its length allows · `hung`: it had to be stopped · `died`: it took the process along. */
export type CrashKind = 'threw' | 'slow' | 'hung' | 'died';

export interface Crash {
  readonly kind: CrashKind;
  readonly input: string;
  readonly message: string;
}

/** Of an error: two inputs that fail alike are one crash. */
export function signatureOf(error: unknown): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = stack.split('\n').find((line) => /\/dist\/(?:src|tests\/fuzz)\//.test(line)) ?? '';
  const gist = message
    .split('\n', 1)[0]
    ?.replace(/["'`«].*$|\d+/g, '#')
    .slice(0, 80);
  return `${name}: ${gist} ${place.trim().replace(/^.*\/dist\//, '')}`;
}

export const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).slice(0, 4_000) : String(error);

/** The file that holds the input. */
export function writeCrash(folder: string, target: string, kind: InputKind, { input, ...crash }: Crash): string {
  const bytes = toBytes(input, kind);
  const file = path.join(folder, `${target}-${crash.kind}-${nameOf(bytes)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  writeFileSync(`${file}.txt`, `${replayCommand(target, file)}\n\n${crash.message}\n`);
  return file;
}

export const replayCommand = (target: string, file: string): string =>
  `npm run fuzz -- --target ${target} --replay ${file}`;
