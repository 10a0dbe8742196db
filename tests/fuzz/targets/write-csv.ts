/** CSV: csv-parse gives back the cells of the input letter by letter, and no cell of ours starts a formula. */
import assert from 'node:assert/strict';
import { toUSVString } from 'node:util';
import { parse } from 'csv-parse/sync';
import { type Judged, print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { pack, RUN_SCRAPS, runOf } from './hostile-run.js';

/** Output leaves as UTF-8, which has no lone surrogates. */
const asUtf8 = toUSVString;

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary, text, id, cell } = runOf(input);
    const [header = [], ...rows] = parse(print('csv', judged, { pack }, summary)) as string[][];
    assert.deepEqual(header.slice(0, 3), [cell, '本文', cell].map(asUtf8));
    assert.equal(rows.length, 2);
    for (const cells of rows) {
      assert.deepEqual(cells.slice(0, 3), [cell, text, id].map(asUtf8));
      assert.equal(cells.length, header.length);
      for (const own of cells.slice(3)) assert.doesNotMatch(own, /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u);
    }
    const bare = judged.map(([{ row: _, ...posting }, report]): Judged => [posting, report]);
    const own = parse(print('csv', bare, { pack }, summary)) as string[][];
    assert.equal(own.length, 3);
    for (const one of own.slice(1)) assert.ok([asUtf8(text), asUtf8(`'${text}`)].includes(one[4] as string));
  },
};
