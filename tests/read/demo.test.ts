import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './reading.js';

test('fixtures/demo.csv：30件、Shift_JIS、CRLF、セルの中に改行', async () => {
  const bytes = readFileSync(new URL('../../fixtures/demo.csv', import.meta.url));
  const { postings, problems, notes } = await read(bytes, { format: 'csv' });
  expect(postings.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `${at + 1}`));
  expect(postings[0]?.row?.columns).toEqual(['番号', '媒体', 'タイトル', '本文']);
  expect(postings.filter(({ text }) => text.includes('\r\n')).length).toBeGreaterThan(20);
  expect(postings.at(-1)?.source).toEqual({ file: null, row: 30, line: 72 });
  expect(problems).toEqual([]);
  expect(notes[0]).toContain('Shift_JIS');
});
