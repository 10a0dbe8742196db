/** Memory doesn't grow with the input: no posting, report or cell is kept. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { folderWith, scan } from './run.js';

const row = (at: number): string =>
  `${at},求人${at},"駅前の店でスタッフを募集、\n時給${1_100 + (at % 200)}円、番号${at}"\n`;

function* csvOf(rows: number): Generator<Buffer> {
  yield Buffer.from('id,題名,本文\n');
  for (let at = 0; at < rows; at++) yield Buffer.from(row(at));
}

/** In pieces that come as those of a file do: what a stream puts off until the next turn must get one. */
async function* piecesOf(rows: number): AsyncGenerator<Buffer> {
  let piece: Buffer[] = [];
  for (const part of csvOf(rows)) {
    piece.push(part);
    if (piece.length < 500) continue;
    yield Buffer.concat(piece);
    piece = [];
    await setImmediate();
  }
  yield Buffer.concat(piece);
}

/** A small heap, so that what could be thrown away is not there when the peak is taken. */
const SMALL_HEAP = ['--max-old-space-size=80', '--max-semi-space-size=2'];
const SAY_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`;

async function peakOf(rows: number): Promise<number> {
  const folder = folderWith({});
  const file = path.join(folder, 'ads.csv');
  writeFileSync(file, [...csvOf(rows)].join(''));
  const argv = [...SMALL_HEAP, '--import', SAY_PEAK, 'dist/bin/yamiscan.cjs', file, '-f', 'csv', '-q', '--no-config'];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(code).toBe(0);
  return Number(err.match(/peak (\d+)/)?.[1]);
}

test('six times the rows take at most 1.2 times the memory at the peak', async () => {
  const [few, many] = await Promise.all([peakOf(4_000), peakOf(24_000)]);
  expect(few).toBeGreaterThan(0);
  expect((many ?? 0) / (few ?? 1)).toBeLessThanOrEqual(1.2);
}, 300_000);

test.each([
  // One small object a posting would be more.
  ['1', 1_000_000],
  // Some hundred reports are on their way at either time.
  ['2', 4_000_000],
])(
  'nothing of 20,000 postings is left on the heap (--jobs %s)',
  async (jobs, most) => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const sizes: number[] = [];
    let written = 0;
    const stdout = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        const before = written;
        written += chunk.toString('latin1').split('\n').length - 1;
        if ([14_000, 34_000].some((count) => before < count && written >= count)) {
          collect();
          sizes.push(process.memoryUsage().heapUsed);
        }
        done();
      },
    });
    await scan(['--input', 'csv', '-f', 'jsonl', '-q', '--jobs', jobs], {
      stdin: Readable.from(piecesOf(35_000)),
      stdout,
    });
    const [before = 0, after = 0] = sizes;
    expect(sizes).toHaveLength(2);
    expect(after - before).toBeLessThan(most);
  },
  120_000,
);
