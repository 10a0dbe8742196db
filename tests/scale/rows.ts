/** Rows as a table of scraped posts has them: seeded, made of this project's own texts, no two alike; some lines are broken. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mixOf, type Pools } from '../../src/bench/texts.js';
import type { Fault } from '../../src/domain/answer.js';
import { seededRandom } from '../../src/evaluate/random.js';

export interface PostRow {
  /** JSON text. */
  readonly id: string;
  readonly line: string;
  readonly fault: Pick<Fault, 'name'>['name'] | null;
}

const SHARE = 0.1;
const ORNAMENTS = ['', '', '', '🔥', '✨\n', '【急募】', '\u200b', ' \\ ', '\t', '※', '”'];
/** One line in so many can't be judged. */
const BROKEN = 997;

/** The same seed gives the same rows, however many are taken. */
export function* rowsOf(pools: Pools, count: number, seed = 7): Generator<PostRow> {
  const texts = mixOf(pools, SHARE, seed);
  const random = seededRandom(seed + 1);
  for (let nth = 0; nth < count; nth++) {
    const text = varied(texts.next().value, random);
    const id = nth % 3 === 0 ? `${nth}` : JSON.stringify(nth % 3 === 1 ? `post-${nth}` : `投稿 "${nth}"`);
    const line = `{"id": ${id}, "site": "board-${nth % 40}", "text": ${JSON.stringify(text)}}`;
    yield nth % BROKEN === BROKEN - 1 ? brokenRow(id, line, nth) : { id, line, fault: null };
  }
}

/** Other figures and handles, and something before it. */
function varied(text: string, random: () => number): string {
  const any = (most: number): number => Math.floor(random() * most);
  const other = text
    .replace(/\d(?=\d)/g, (digit) => (random() < 0.3 ? `${1 + any(9)}` : digit))
    .replace(/@[a-z_]{4,}/g, (handle) => `${handle}${any(1_000)}`);
  return `${ORNAMENTS[any(ORNAMENTS.length)]}${other}`;
}

function brokenRow(id: string, line: string, nth: number): PostRow {
  if (nth % 2 === 0) return { id: 'null', line: line.slice(0, -3), fault: 'not-json' };
  return { id, line: `{"id": ${id}, "title": "本文がない"}`, fault: 'no-text' };
}

export async function writeRows(file: string, rows: Iterable<PostRow>): Promise<void> {
  const lines = function* (): Generator<string> {
    for (const { line } of rows) yield `${line}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}
