/** Texts to measure on: seeded mixes of the project's own postings, a share of them suspicious. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../evaluate/random.js';

/** Texts to choose from. */
export interface Pools {
  /** They recruit for a crime. */
  readonly suspicious: readonly string[];
  /** Everyday texts and harmless ads: what a stream is full of. */
  readonly ordinary: readonly string[];
}

interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** Longer texts are left out, and short ordinary ones joined, so that both kinds are about as long. */
const LONGEST = 300;
const SHORTEST_JOINED = 40;
const LONGEST_JOINED = 160;

/** `fixtures`: the folder with `corpus` and `ordinary`. */
export function poolsIn(fixtures: string): Pools {
  const corpus = textsIn(path.join(fixtures, 'corpus'));
  const ordinary = textsIn(path.join(fixtures, 'ordinary'));
  const textsOf = (records: readonly Labelled[], label: string): string[] =>
    records.filter((one) => one.label === label && one.text.length <= LONGEST).map(({ text }) => text);
  return {
    suspicious: textsOf(corpus, 'recruit'),
    ordinary: [...textsOf(corpus, 'benign'), ...ordinary.map(({ text }) => text)],
  };
}

/** An endless mix; the same seed gives the same texts. `share`: of suspicious ones. */
export function* mixOf({ suspicious, ordinary }: Pools, share: number, seed = 1): Generator<string, never> {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  for (;;) {
    if (random() < share) {
      yield pick(suspicious);
      continue;
    }
    const length = SHORTEST_JOINED + random() * (LONGEST_JOINED - SHORTEST_JOINED);
    let text = pick(ordinary);
    while (text.length < length) text += `\n${pick(ordinary)}`;
    yield text;
  }
}

export function take(texts: Iterable<string>, count: number): string[] {
  const taken: string[] = [];
  for (const text of texts) {
    if (taken.length === count) break;
    taken.push(text);
  }
  return taken;
}

export const meanLength = (texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0) / texts.length;

const textsIn = (folder: string): Labelled[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
