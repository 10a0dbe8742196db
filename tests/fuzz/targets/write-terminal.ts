/** Text and table: nothing in them moves a cursor, turns a line or hides. */
import assert from 'node:assert/strict';
import { print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { ACTS, pack, RUN_SCRAPS, runOf } from './hostile-run.js';

const HIDES = /[\u200b\u200e\u200f\u061c\ufeff\u00ad]/;

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary, cell } = runOf(input);
    for (const language of ['ja', 'en'] as const) {
      const printed = print('text', judged, { pack, language }, summary);
      assert.doesNotMatch(printed, ACTS);
      assert.doesNotMatch(printed, HIDES);
    }
    const columns = ['level', 'id', 'text', 'place', ...(cell === '' ? [] : [])];
    for (const width of [null, 30, 100]) {
      const printed = print('table', judged, { pack, width, columns }, summary).replaceAll('\t', ' ');
      assert.doesNotMatch(printed, ACTS);
      assert.equal(printed.split('\n').length >= 4, true);
    }
  },
};
