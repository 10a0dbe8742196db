/** Markdown: tables keep their columns, and nothing from a posting is markup. */
import assert from 'node:assert/strict';
import { print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { ACTS, pack, RUN_SCRAPS, runOf } from './hostile-run.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary } = runOf(input);
    const printed = print('markdown', judged, { pack }, summary);
    assert.doesNotMatch(printed, ACTS);
    const bare = printed.replace(/\\[\\`*_{}[\]|~]/g, 'x');
    assert.doesNotMatch(bare, /[<>@`[\]]|&(?!#\d+;)|:\/\//, 'markup');
    const rows = bare.split('\n').filter((line) => line.startsWith('| '));
    assert.ok(
      rows.every((row) => [5, 7].includes(row.match(/\|/g)?.length ?? 0)),
      'columns',
    );
    assert.equal(bare.match(/^#/gm)?.length, 1, 'headings');
  },
};
