/** The reader of lines: each that holds anything is a posting. */
import assert from 'node:assert/strict';
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { readEveryWay } from './reading.js';

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');

export const target: Target = {
  kind: 'bytes',
  covers: /^read/,
  scraps: [...LETTERS, ...ODD, ...BREAKS],
  open: () => (input) =>
    readEveryWay(input, { format: 'lines' }, ({ decoded, texts, unread }) => {
      if (decoded === null) return;
      assert.deepEqual(unread, []);
      assert.deepEqual(texts, linesOf(decoded));
    }),
};
