/** JSON and JSONL: JSON.parse gives back every letter, and nothing in them acts on a terminal or breaks a line. */
import assert from 'node:assert/strict';
import { print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { ACTS, pack, RUN_SCRAPS, runOf } from './hostile-run.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary, text, id, file, cell } = runOf(input);
    const lines = print('jsonl', judged, { pack }, summary);
    assert.doesNotMatch(lines, ACTS);
    const records = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    // As JSON itself has them.
    assert.deepEqual(
      records.map(({ signals, indicators, pay }) => ({ signals, indicators, pay })),
      copied(judged.map(([, { signals, indicators, pay }]) => ({ signals, indicators, pay: pay.map(payOf) }))),
    );
    for (const record of records) assert.deepEqual([record.id, record.source.file], [id, file]);
    if (text !== '') assert.equal(records[1].signals[0].evidence[0].text, text);
    const whole = JSON.parse(print('json', judged, { pack }, summary));
    assert.deepEqual(whole.postings, records);
    assert.equal(whole.summary.problems[0].message, cell);
  },
};

const payOf = <T>(pay: T): T => pay;
const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
