/** What one machine says of the rows: `yamiscan scan`, its records cut down to what a stream answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MESSAGES } from './messages.js';
import type { PostRow } from './rows.js';

interface Scanned {
  readonly source: { readonly row: number };
  readonly signals: readonly { readonly rule: string; readonly points: number }[];
  readonly [field: string]: unknown;
}

/** Writes what `yamiscan stream` should; gives the seconds of the scan. */
export async function writeReference(
  file: string,
  posts: string,
  rows: Iterable<PostRow>,
  bin: string,
): Promise<number> {
  const argv = ['scan', posts, '--input', 'jsonl', '-f', 'jsonl', '--no-config', '--lang', 'en', '--no-progress'];
  const began = performance.now();
  const child = spawn(bin, argv, { stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  const records = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  await pipeline(Readable.from(answersTo(rows, records)), createWriteStream(file));
  const [code] = await closed;
  if (code !== 2 && code !== 0) throw new Error(`the scan ended with ${code}`);
  return (performance.now() - began) / 1_000;
}

/** The scan leaves out what it can't judge; the rows tell which those are. */
async function* answersTo(rows: Iterable<PostRow>, records: AsyncIterator<string>): AsyncGenerator<string> {
  let nth = 0;
  for (const { id, fault } of rows) {
    nth += 1;
    if (fault !== null) {
      yield `{"v":1,"id":${id},"error":"${fault}","message":${JSON.stringify(MESSAGES[fault])}}\n`;
      continue;
    }
    const { value, done } = await records.next();
    if (done === true) throw new Error(`the scan has no record for row ${nth}`);
    const { source, signals, level, score, frame, handling, crimes, neighbours } = JSON.parse(value) as Scanned;
    if (source.row !== nth) throw new Error(`the scan has row ${source.row} where row ${nth} was expected`);
    const rules = signals.filter(({ points }) => points !== 0).map(({ rule }) => rule);
    const record = JSON.stringify({ level, score, frame, handling, crimes, neighbours, rules });
    yield `{"v":1,"id":${id},${record.slice(1)}\n`;
  }
}
