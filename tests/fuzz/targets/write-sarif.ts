/** SARIF: valid by the published schema, on one line, without a control character, and with the posting unharmed. */
import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { visible } from '../../../src/format/visible.js';
import { sarifErrors } from '../../format/schemas.js';
import { print } from '../../format/toy.js';
import type { Target } from '../target.js';
import { ACTS, pack, RUN_SCRAPS, runOf } from './hostile-run.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const { judged, summary, text, id } = runOf(input);
    const printed = print('sarif', judged, { pack }, summary);
    const log = JSON.parse(printed) as Log;
    assert.deepEqual(sarifErrors(log), []);
    assert.equal(printed.indexOf('\n'), printed.length - 1);
    assert.doesNotMatch(printed, ACTS);
    const results = log.runs[0]?.results ?? [];
    for (const { properties } of results) assert.equal(properties?.posting, id);
    if (text !== '') assert.ok(results.some(({ message }) => message.text?.includes(`「${visible(text)}」`)));
  },
};
