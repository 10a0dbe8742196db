/** Writes a CSV to measure with: seeded rows of the repository's own texts. `node dist/src/bench/make-csv.js FILE ROWS [SHARE]`. */
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export interface CsvRequest {
  readonly rows: number;
  /** Share of rows whose text recruits for a crime. */
  readonly suspicious: number;
  readonly seed: number;
}

/** Texts to choose from. */
export interface Texts {
  readonly suspicious: readonly string[];
  readonly ordinary: readonly string[];
}

/** Longer texts are left out, and short ordinary ones joined up to a length between these: posts of 150 characters in the mean. */
const LONGEST_TEXT = 250;
const SHORTEST_POST = 40;
const LONGEST_POST = 155;
const ROWS_A_PIECE = 1_000;
const HEADER = 'id,投稿日,媒体,本文,url\n';
const PLATFORMS = ['sns', 'jobboard', 'chat', 'board'] as const;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

/** `fixtures`: the folder with `corpus` and `ordinary`. */
export function textsIn(fixtures: string): Texts {
  const records = ['corpus', 'ordinary'].flatMap((folder) => recordsIn(path.join(fixtures, folder)));
  const textsOf = (isWanted: boolean): string[] =>
    records
      .filter(({ label, text }) => (label === 'recruit') === isWanted && text.length <= LONGEST_TEXT)
      .map(({ text }) => text);
  return { suspicious: textsOf(true), ordinary: textsOf(false) };
}

/** The same request gives the same rows, and one for fewer rows their beginning. */
export function* csvPieces({ rows, suspicious, seed }: CsvRequest, texts: Texts): Generator<string> {
  const random = createRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const ordinary = (): string => {
    const length = SHORTEST_POST + random() * (LONGEST_POST - SHORTEST_POST);
    const separator = random() < 0.5 ? '\n' : ' ';
    let text = pick(texts.ordinary);
    while (text.length < length) text += separator + pick(texts.ordinary);
    return text;
  };
  const row = (at: number): string => {
    const text = random() < suspicious ? pick(texts.suspicious) : ordinary();
    const day = new Date(FIRST_DAY + Math.floor(random() * 365) * DAY).toISOString().slice(0, 10);
    return `${at},${day},${pick(PLATFORMS)},${cellOf(text)},https://example.com/p/${at}\n`;
  };
  yield HEADER;
  for (let from = 1; from <= rows; from += ROWS_A_PIECE) {
    const length = Math.min(ROWS_A_PIECE, rows - from + 1);
    yield Array.from({ length }, (_, nth) => row(from + nth)).join('');
  }
}

const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

interface LabelledText {
  readonly label: string;
  readonly text: string;
}

const recordsIn = (folder: string): LabelledText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText);

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file = 'bench.csv', rows = '10000', share = '0.1'] = process.argv;
  const request: CsvRequest = { rows: Number(rows), suspicious: Number(share), seed: 1 };
  await pipeline(Readable.from(csvPieces(request, textsIn('fixtures'))), createWriteStream(file));
}
