/** The files of kuromoji's package: compiled IPADIC, 17 MB packed and 100 MB of it unpacked, half of that padding. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Words are byte offsets of their entries: left id, right id, cost (16 bits each), offset of their features (32 bits). */
export interface KuromojiFiles {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** `[number of values, (value, number of words, words…)…]`, and the same by class of characters. */
  readonly knownMap: Int32Array;
  readonly unknownMap: Int32Array;
  readonly known: Entries;
  readonly unknown: Entries;
  readonly classOf: Uint8Array;
  /** (always invoked, grouped, longest: 32 bits, name, 0) a class. */
  readonly classes: Uint8Array;
  /** Width and height, then the costs. */
  readonly costs: Int16Array;
}

export interface Entries {
  readonly entries: Int16Array;
  /** `surface,品詞,細分類1,細分類2,細分類3,活用型,活用形,原形,読み,発音`, 0 */
  readonly features: Buffer;
}

const packageOf = (): string => createRequire(import.meta.url).resolve('kuromoji/package.json');

/** Where packages keep what they make of others, by a custom of many tools. */
export const buildCache = (): string => path.join(path.dirname(packageOf()), '..', '.cache', 'yamiscan');

export const kuromojiVersion = (): string =>
  (JSON.parse(readFileSync(packageOf(), 'utf8')) as { version: string }).version;

/** Most files are some megabytes: in chunks of the usual size, putting them together would take longer than unpacking. */
const CHUNK = 1 << 20;

export function readKuromojiFiles(): KuromojiFiles {
  const folder = path.join(path.dirname(packageOf()), 'dict');
  const read = (name: string): Buffer =>
    gunzipSync(readFileSync(path.join(folder, `${name}.dat.gz`)), { chunkSize: CHUNK });
  return {
    base: int32(read('base')),
    check: int32(read('check')),
    knownMap: int32(read('tid_map')),
    unknownMap: int32(read('unk_map')),
    known: { entries: int16(read('tid')), features: read('tid_pos') },
    unknown: { entries: int16(read('unk')), features: read('unk_pos') },
    classOf: read('unk_char'),
    classes: read('unk_invoke'),
    costs: int16(read('cc')),
  };
}

const int32 = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength >> 2);
const int16 = ({ buffer, byteOffset, byteLength }: Uint8Array): Int16Array =>
  new Int16Array(buffer, byteOffset, byteLength >> 1);
