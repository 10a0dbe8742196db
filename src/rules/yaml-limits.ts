/**
 * What is refused before YAML is parsed: the parser calls itself for each level, takes time quadratic in some oddities, and a stack that
 * is nearly full ends the whole process where a pattern is compiled on it.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Bilingual } from '../domain/language.js';

/** Bytes. The longest of the shipped files has a tenth. */
export const LARGEST_YAML = 256 * 1024;
/** Brackets that are open at once, and marks of lists and keys that begin one line. */
const DEEPEST_FLOW = 64;
const DEEPEST_LINE = 20;
/** Blanks in front of a line. */
const DEEPEST_INDENT = 200;
const MOST_ANCHORS = 100;
/** Bytes read at once. */
const PIECE = 1 << 20;

export interface YamlOffence {
  /** Code units from the start. */
  readonly at: number;
  readonly message: Bilingual;
}

/** At most `most` bytes and one: more than a file may have is not read, however long it goes on. */
export function readAtMost(file: string, most: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let left = most + 1; left > 0; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, left));
      const length = readSync(descriptor, piece, 0, piece.length, null);
      if (length === 0) break;
      pieces.push(piece.subarray(0, length));
      left -= length;
    }
    return Buffer.concat(pieces).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

/** null where it may be parsed. */
export function yamlOffence(source: string): YamlOffence | null {
  if (Buffer.byteLength(source) > LARGEST_YAML)
    return {
      at: 0,
      message: {
        ja: `${LARGEST_YAML / 1024} KB を超えています。いくつかのファイルに分けてください`,
        en: `larger than ${LARGEST_YAML / 1024} KB: split it into several files`,
      },
    };
  const at = tooDeepAt(source);
  if (at !== null) return { at, message: { ja: '入れ子が深すぎます', en: 'nested too deeply' } };
  const anchor = [...source.matchAll(ANCHOR)][MOST_ANCHORS];
  if (anchor === undefined) return null;
  return { at: anchor.index, message: { ja: 'アンカー（&名前）が多すぎます', en: 'too many anchors (&name)' } };
}

const ANCHOR = /&[^\s,[\]{}]/g;
const DEEP_LINE = new RegExp(`^(?: {${DEEPEST_INDENT}}|[ \\t]*(?:[-?:][ \\t]+){${DEEPEST_LINE}})`, 'm');

/** Brackets in quotes count too: nobody writes so many without closing them. */
function tooDeepAt(source: string): number | null {
  let depth = 0;
  for (const { index, 0: bracket } of source.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > DEEPEST_FLOW) return index;
  }
  return DEEP_LINE.exec(source)?.index ?? null;
}
