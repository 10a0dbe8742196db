/** Inputs of which neither format nor encoding is said. */
import assert from 'node:assert/strict';
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { readEveryWay } from './reading.js';
import { TABLE_SCRAPS } from './tables.js';
import { JSON_SCRAPS } from './values.js';

export const target: Target = {
  kind: 'bytes',
  covers: /^read/,
  scraps: [...TABLE_SCRAPS, ...JSON_SCRAPS, ...BREAKS, ...LETTERS, ...ODD],
  open: () => (input) =>
    readEveryWay(input, {}, ({ decoded, postings, unread, notes }) => {
      if (decoded === null || decoded.trim() === '') return;
      // A header by itself, or brackets without anything in them, hold no posting: that is said.
      assert.ok(postings.length + unread.length > 0 || notes.includes('there is no posting in it'), 'nothing is said');
    }),
};
