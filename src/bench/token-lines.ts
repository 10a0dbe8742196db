/** A line for each token, as UTF-8 whose bytes stand as characters: most words of a text came before, and so did their lines. */
import type { Features } from '../tokenize/index.js';

export type LineOf = (features: Features, text: string, start: number, end: number) => string;

/** Lines and surfaces kept, each; then all are forgotten. */
const MOST_KEPT = 65_536;

export function createLines(): LineOf {
  /** Of known words. */
  const lines = new Map<Features, string>();
  /** Of unknown ones. */
  const surfaces = new Map<string, string>();
  const fields = new Map<Features, string>();
  return (features, text, start, end) => {
    if (features.surface !== '') return kept(lines, features, lineFrom);
    const surface = kept(surfaces, text.slice(start, end), bytesOf);
    return `${surface}\t${kept(fields, features, fieldBytes)},${surface},\n`;
  };
}

function kept<K>(known: Map<K, string>, key: K, make: (key: K) => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size === MOST_KEPT) known.clear();
  const made = make(key);
  known.set(key, made);
  return made;
}

const bytesOf = (text: string): string => Buffer.from(text).toString('latin1');

const fieldBytes = (features: Features): string => bytesOf(fieldsOf(features));

const lineFrom = (features: Features): string =>
  bytesOf(`${features.surface}\t${fieldsOf(features)},${features.base},${features.reading}\n`);

const fieldsOf = ({ pos, pos1, pos2, pos3, conjugationType, conjugationForm }: Features): string =>
  `${pos},${pos1},${pos2},${pos3},${conjugationType},${conjugationForm}`;
