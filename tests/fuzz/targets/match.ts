/** Rules that are tried only where they can fire give what they give when all are tried everywhere. */
import assert from 'node:assert/strict';
import { readFacts } from '../../../src/facts/index.js';
import { createMatcher, planMatching } from '../../../src/match/index.js';
import { tokensOf } from '../../../src/stages.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { shipped, shippedNormalizer } from './shipped.js';
import { assertInside } from './spans.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:match|domain)/,
  scraps: [...AD, ...ODD, ...BREAKS, ...LETTERS],
  longest: 400,
  patience: 4,
  open: () => {
    const { pack } = shipped();
    const plan = planMatching(pack);
    const [lazy, eager] = [createMatcher(pack, plan), createMatcher(pack, plan, true)];
    const normalize = shippedNormalizer();
    return (input) => {
      const text = normalize(input);
      const facts = readFacts(text);
      const found = lazy.match(text, facts, tokensOf(text));
      assert.deepEqual(found, eager.match(text, facts, tokensOf(text)));
      for (const { rule, spans } of found.firings) for (const span of spans) assertInside(span, input, rule);
    };
  },
};
