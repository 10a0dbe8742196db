/** The inputs that are kept, a file each: `fixtures/fuzz/<target>/`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { InputKind } from './target.js';
import { bytesOf, textOf } from './wtf8.js';

const HOME = 'fixtures/fuzz';

export const toBytes = (input: string, kind: InputKind): Buffer =>
  kind === 'bytes' ? Buffer.from(input, 'latin1') : bytesOf(input);

export const fromBytes = (bytes: Buffer, kind: InputKind): string =>
  kind === 'bytes' ? bytes.toString('latin1') : textOf(bytes);

/** Text that an input of this kind can hold. */
export const asInput = (text: string, kind: InputKind): string => fromBytes(bytesOf(text), kind);

export interface Kept {
  readonly file: string;
  readonly input: string;
}

/** The shortest first: a long one that brings nothing more is not missed. */
export function readCorpus(target: string, kind: InputKind): Kept[] {
  const folder = path.join(HOME, target);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).sort();
  const all = files.map((name) => path.join(folder, name)).map((file) => ({ file, bytes: readFileSync(file) }));
  all.sort((a, b) => a.bytes.length - b.bytes.length);
  return all.map(({ file, bytes }) => ({ file, input: fromBytes(bytes, kind) }));
}

export function keep(target: string, kind: InputKind, input: string): void {
  const bytes = toBytes(input, kind);
  mkdirSync(path.join(HOME, target), { recursive: true });
  writeFileSync(path.join(HOME, target, nameOf(bytes)), bytes);
}

export const forget = ({ file }: Kept): void => rmSync(file);

/** The same bytes have the same name. */
export const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
