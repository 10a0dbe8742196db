/** Whole runs on growing CSV files: time a row, memory, and what more threads bring. */
import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { peakOf, timesOf } from './commands.js';
import type { Row } from './table.js';
import { mixOf, type Pools } from './texts.js';

const SUSPICIOUS = 0.1;
/** Rows from which on a run is long enough to be timed once. */
const LARGE = 100_000;
const DAYS = 365;
const HEADER = 'id,投稿日,媒体,本文,url\n';
const PLATFORMS = ['sns', 'jobboard', 'chat', 'board'] as const;

/** Writes a CSV of so many rows; one of fewer rows is its beginning. Size in MB. */
export async function writeCsv(file: string, rows: number, pools: Pools): Promise<number> {
  const out = createWriteStream(file);
  Readable.from(csvOf(rows, mixOf(pools, SUSPICIOUS))).pipe(out);
  await once(out, 'close');
  return statSync(file).size / 1e6;
}

function* csvOf(rows: number, texts: Iterator<string, never>): Generator<string> {
  let piece = HEADER;
  for (let id = 1; id <= rows; id++) {
    const day = new Date(Date.UTC(2025, 0, 1 + ((id * 7) % DAYS))).toISOString().slice(0, 10);
    const platform = PLATFORMS[id % PLATFORMS.length];
    piece += stringify([[id, day, platform, texts.next().value, `https://example.com/p/${id}`]]);
    if (piece.length < 1 << 18) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

export interface Growth {
  readonly rows: number;
  readonly megabytes: number;
  readonly threads: number;
  readonly seconds: number;
  /** Less what a run without rows takes. */
  readonly microsecondsARow: number;
  /** MB. */
  readonly peak: number;
}

/** `bin`: the command; `folder`: where files may be written; `sizes`: rows, ascending. */
export async function measureGrowth(
  bin: string,
  folder: string,
  sizes: readonly number[],
  pools: Pools,
): Promise<Growth[]> {
  const measured: Growth[] = [];
  const argvOf = (file: string, threads: number): [string, ...string[]] => [
    bin,
    file,
    ...['-f', 'jsonl', '--jobs', `${threads}`, '--no-config', '-q'],
  ];
  const runOf = (file: string, threads: number, rounds: number): number => {
    const argv = [process.execPath, ...argvOf(file, threads)] as const;
    const command = { argv, output: path.join(folder, 'out.jsonl') };
    return timesOf({ run: command }, rounds, rounds > 1 ? 1 : 0).get('run') ?? Number.NaN;
  };
  const empty = path.join(folder, 'rows-0.csv');
  await writeCsv(empty, 0, pools);
  const start = runOf(empty, 1, 5);
  for (const rows of sizes) {
    const file = path.join(folder, `rows-${rows}.csv`);
    const megabytes = await writeCsv(file, rows, pools);
    for (const threads of [1, 2]) {
      const milliseconds = runOf(file, threads, rows >= LARGE ? 1 : 3);
      measured.push({
        rows,
        megabytes,
        threads,
        seconds: milliseconds / 1000,
        microsecondsARow: (1000 * (milliseconds - start)) / rows,
        peak: peakOf({ argv: argvOf(file, threads) }),
      });
    }
  }
  return measured;
}

export function rowsOf(growth: readonly Growth[]): Row[] {
  return growth.map(({ rows, megabytes, threads, seconds, microsecondsARow, peak }) => {
    const small = growth.find((one) => one.rows === 10_000 && one.threads === threads);
    const alone = growth.find((one) => one.rows === rows && one.threads === 1);
    return {
      what: `${rows.toLocaleString('en')} rows (${Math.round(megabytes)} MB), ${threads} thread${threads > 1 ? 's' : ''}, peak ${Math.round(peak)} MB`,
      value: seconds,
      unit: 's',
      ratios: {
        ...(small === undefined || rows <= 10_000
          ? {}
          : { 'time a row at 10,000': microsecondsARow / small.microsecondsARow }),
        ...(threads === 1 || alone === undefined ? {} : { 'one thread': seconds / alone.seconds }),
      },
    };
  });
}
