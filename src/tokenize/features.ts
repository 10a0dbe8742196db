/** What the dictionary says of a word: `surface,品詞,細分類1,細分類2,細分類3,活用型,活用形,原形,読み,発音`. */
import type { Token } from '../domain/token.js';
import type { Entries } from './dictionary.js';

export type Features = Omit<Token, 'start' | 'end' | 'surface'>;

export type FeaturesOf = (entry: number) => Features;

/** Read words are kept up to this many, then forgotten: a cache, bounded whatever the input. */
const MOST_KEPT = 20_000;

export function createFeatures({ entries, features: bytes }: Entries): FeaturesOf {
  const features = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = new Map<number, Features>();
  return (entry) => {
    const known = kept.get(entry);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const read = parse(lineAt(offsetOf(entries, entry), features));
    kept.set(entry, read);
    return read;
  };
}

const offsetOf = (entries: Int16Array, entry: number): number =>
  ((entries[(entry >> 1) + 3] as number) & 0xffff) | ((entries[(entry >> 1) + 4] as number) << 16);

const lineAt = (offset: number, features: Buffer): string =>
  features.toString('utf8', offset, features.indexOf(0, offset));

function parse(line: string): Features {
  const fields = line.split(',').map((field) => (field === '*' ? '' : field));
  const [
    ,
    pos = '',
    pos1 = '',
    pos2 = '',
    pos3 = '',
    conjugationType = '',
    conjugationForm = '',
    base = '',
    reading = '',
  ] = fields;
  return { pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading };
}
