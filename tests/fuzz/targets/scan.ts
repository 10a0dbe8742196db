/** The whole scanner with the shipped rules: sound reports, the same explained, in company and after others. */
import assert from 'node:assert/strict';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { assertSound } from './judged.js';
import { shipped } from './shipped.js';
import { assertInside, assertTiles } from './spans.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:judge|wording|match|stages|domain)/,
  scraps: [...AD, ...ODD, ...BREAKS, ...LETTERS],
  open: () => {
    const scanner = shipped();
    return (input) => {
      const report = scanner.scan(input);
      assertSound(input, report, scanner.pack);
      const { report: explained, tokens, facts, text } = scanner.explain(input);
      assert.deepEqual(explained, report);
      assertTiles(tokens, text.plain.text, 'tokens');
      for (const { span } of facts) assertInside(span, input, 'a fact');
      const half = input.slice(0, input.length >> 1);
      assert.deepEqual(scanner.scanMany([half, input, half]), [scanner.scan(half), report, scanner.scan(half)]);
    };
  },
};
