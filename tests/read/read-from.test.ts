/** Whatever record an input is gone on from, what was read before and after it is what is read in one go. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { type InputOptions, readInput } from '../../src/read/index.js';
import { readFrom } from '../../src/read/read-from.js';
import { createRawReader } from '../../src/read/read-raw.js';
import { isRawBatch, type MarkedBatch } from '../../src/read/reader.js';
import { folderWith } from '../cli/run.js';

const OPTIONS: InputOptions = {
  format: null,
  encoding: null,
  delimiter: null,
  header: true,
  textColumns: [],
  idColumn: null,
  stdin: (async function* () {})(),
};

const FILES = {
  'a.csv': `id,text\n${Array.from({ length: 90 }, (_, at) => (at % 7 === 6 ? `${at},"赤\n玉",余り` : at % 11 === 3 ? `${at}` : `${at},"赤玉\n${at}"`)).join('\n')}`,
  'b.jsonl': Array.from({ length: 90 }, (_, at) => (at % 9 === 8 ? '{"text":' : `{"text":"赤玉${at}"}`)).join('\n'),
  'c.json': JSON.stringify(Array.from({ length: 90 }, (_, at) => ({ text: `赤玉${at}` }))),
  'd.txt': Array.from({ length: 90 }, (_, at) => `赤玉${at}`).join('\r\n'),
};

const said = async (batches: AsyncIterable<MarkedBatch>): Promise<string[]> => {
  const read = createRawReader();
  const all: string[] = [];
  for await (const batch of batches)
    for (const item of isRawBatch(batch) ? read(batch) : batch)
      if (item.kind === 'posting' || item.kind === 'problem') all.push(JSON.stringify(item));
  return all;
};

test.each(Object.keys(FILES))('%s', async (file) => {
  const input = { file, path: path.join(folderWith(FILES), file) };
  const options = { ...OPTIONS, format: file === 'd.txt' ? ('lines' as const) : null };
  const whole = await said(readInput(input, options));
  expect(whole.length).toBeGreaterThanOrEqual(90);
  for (const isRaw of [() => false, () => true])
    for (const rows of [0, 1, 7, 49, 50, 51, 89, 90]) {
      const rest = await said(readFrom(input, { ...options, isRaw }, rows));
      expect(rest, `from ${rows}`).toEqual(whole.slice(whole.length - rest.length));
      const ids = rest.flatMap((item) => /"row":(\d+)/.exec(item)?.[1] ?? []).map(Number);
      expect(Math.min(...ids, 91), `from ${rows}`).toBeGreaterThan(rows);
    }
});
