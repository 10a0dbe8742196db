/** The reader of one text: all of it is the posting. */
import assert from 'node:assert/strict';
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { readEveryWay } from './reading.js';

export const target: Target = {
  kind: 'bytes',
  covers: /^read/,
  scraps: [...LETTERS, ...ODD, ...BREAKS, '\u001b$B', 'PK\u0003\u0004'],
  open: () => (input) =>
    readEveryWay(input, { format: 'text' }, ({ decoded, texts, unread }) => {
      if (decoded === null) return;
      assert.deepEqual(unread, []);
      assert.deepEqual(texts, decoded.trim() === '' ? [] : [decoded]);
    }),
};
