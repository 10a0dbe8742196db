/** The reader of JSONL: each line that is no posting is named. */
import assert from 'node:assert/strict';
import { LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { linesOf } from './read-lines.js';
import { readEveryWay } from './reading.js';
import { assertSays, isPlain, JSON_SCRAPS, parsed } from './values.js';

export const target: Target = {
  kind: 'bytes',
  covers: /^read/,
  scraps: [...JSON_SCRAPS, '\n', '\r\n', '\r', ...LETTERS, ...ODD],
  open: () => (input) =>
    readEveryWay(input, { format: 'jsonl' }, ({ decoded, postings, problems, unread }) => {
      if (decoded === null) return;
      const lines = linesOf(decoded);
      assert.equal(postings.length + unread.length, lines.length);
      assert.equal(problems.length, unread.length);
      for (const posting of postings) assertSays(posting, parsed(lines[posting.source.row - 1] as string));
      assert.ok(postings.length >= lines.filter((line) => isPlain(parsed(line))).length);
    }),
};
