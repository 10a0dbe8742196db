/** Records that are cut here and read elsewhere become the items that they would have become here. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  halvesOf,
  type InputFormat,
  type InputOptions,
  isRawBatch,
  type RawBatch,
  readInput,
} from '../../src/read/index.js';
import { createRawReader } from '../../src/read/read-raw.js';
import type { ReadItem } from '../../src/read/reader.js';
import { hostileText } from '../text.js';
import { pieces } from './reading.js';

const SCRAPS = [
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  '\r',
  '\n"',
  '",',
  '"\n',
  '{"text":"',
  '"}\n',
  '{"本文":"闇"}\n',
  '[{',
  'id,本文,日付\n',
  '1,荷物を受け取るだけ,2026-01-02\n',
  '2,"改行\nと""引用"""\n',
  '\u3000\n',
  '\ufeff',
  'x'.repeat(70),
] as const;

const input = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SCRAPS) }, { weight: 1, arbitrary: hostileText() }), {
    maxLength: 40,
  })
  .map((parts) => `id,本文\n1,日給5万円\n${parts.join('')}`);

const OPTIONS = { encoding: null, textColumns: [], idColumn: null, delimiter: null, header: true, date: '2026-03-04' };

/** Read in one go, or in halves of each batch. */
async function read(text: string, options: Partial<InputOptions>, cuts: readonly number[]): Promise<ReadItem[]> {
  const itemsOf = createRawReader();
  const halved = (batch: RawBatch): ReadItem[] =>
    batch.ends.length < 2 ? itemsOf(structuredClone(batch)) : halvesOf(batch).flatMap(halved);
  const items: ReadItem[] = [];
  const stdin = pieces(Buffer.from(text), cuts);
  for await (const batch of readInput({ file: null, path: '' }, { ...OPTIONS, format: null, stdin, ...options }))
    items.push(...(isRawBatch(batch) ? halved(batch) : batch));
  const notes = new Set<string>();
  return items.filter((item) => item.kind !== 'note' || !(notes.has(item.note.en) || !notes.add(item.note.en)));
}

const formats: readonly InputFormat[] = ['csv', 'lines', 'jsonl', 'json', 'text'];

test.each(formats)('%s', async (format) => {
  await fc.assert(
    fc.asyncProperty(input, fc.array(fc.nat(600), { maxLength: 8 }), async (text, cuts) => {
      const items = await read(text, { format }, cuts);
      expect(await read(text, { format, isRaw: () => true }, cuts)).toEqual(items);
    }),
    { numRuns: 300 },
  );
});

test('CSV は列が決まればすぐ、読まずに渡される', async () => {
  const stdin = pieces(Buffer.from('id,本文\n1,a\n2,b\n'), [10, 14]);
  const kinds: string[] = [];
  for await (const batch of readInput(
    { file: null, path: '' },
    { ...OPTIONS, format: 'csv', encoding: 'utf-8', delimiter: ',', stdin, isRaw: () => true },
  ))
    kinds.push(isRawBatch(batch) ? `raw ${batch.ends.length}` : batch.map(({ kind }) => kind).join());
  expect(kinds.filter((kind) => kind !== '' && kind !== 'raw 0')).toEqual(['note', 'raw 1', 'raw 1']);
});
