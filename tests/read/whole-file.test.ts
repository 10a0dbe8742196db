/** Files that change while they are read. */
import { appendFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ReadItem } from '../../src/read/reader.js';
import { bytesOf } from '../../src/read/whole-file.js';
import { folderWith } from '../cli/run.js';

const SIZE = 1_000_000;

/** `act` is called when the first piece was read. */
async function read(act: (file: string) => void): Promise<{ length: number; said: string[] }> {
  const file = path.join(folderWith({ 'a.txt': 'x'.repeat(SIZE) }), 'a.txt');
  const asides: ReadItem[] = [];
  let length = 0;
  for await (const bytes of bytesOf({ file: 'a.txt', path: file }, asides)) {
    if (length === 0) act(file);
    length += bytes.length;
  }
  const said = asides.map((item) =>
    item.kind === 'problem'
      ? `problem: ${item.problem.message.en}`
      : item.kind === 'note'
        ? `note: ${item.note.en}`
        : '',
  );
  return { length, said };
}

test('nothing is said of a file that stays as it is, or is removed while it is open', async () => {
  expect(await read(() => {})).toEqual({ length: SIZE, said: [] });
  expect(await read((file) => rmSync(file))).toEqual({ length: SIZE, said: [] });
});

test('one that became shorter is a problem', async () => {
  const { length, said } = await read((file) => truncateSync(file, 400_000));
  expect(length).toBeLessThan(SIZE);
  expect(said).toEqual([
    `problem: became shorter while it was read: of 1,000,000 bytes ${length.toLocaleString('en')} could be read`,
  ]);
});

test('one that grew is told', async () => {
  const { said } = await read((file) => appendFileSync(file, 'more'));
  expect(said).toEqual([expect.stringMatching(/^note: was changed or added to while it was read/)]);
});
