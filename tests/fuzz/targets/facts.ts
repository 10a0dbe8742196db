/** Facts lie in the original, in order, and are possible: sums that rise, contacts that say something. */
import assert from 'node:assert/strict';
import { DISCLOSURE_ITEMS, type Fact } from '../../../src/domain/fact.js';
import { knownFacts } from '../../../src/domain/facts.js';
import { readFacts } from '../../../src/facts/index.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { shippedNormalizer } from './shipped.js';
import { assertInside } from './spans.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:facts|domain)/,
  scraps: [
    ...AD,
    '万',
    '千',
    '億',
    '円',
    '〜',
    '%',
    '/',
    '日給',
    '月収',
    '1件',
    '時給',
    '0',
    '9',
    '@',
    '://',
    '.com',
    ...BREAKS,
    ...LETTERS,
    ...ODD,
  ],
  open: () => {
    const normalize = shippedNormalizer();
    return (input) => {
      const facts = readFacts(normalize(input));
      const all = facts.all();
      let before = 0;
      for (const fact of all) {
        assertInside(fact.span, input, fact.kind);
        assert.ok(fact.span.start >= before, `${fact.kind} out of order`);
        before = fact.span.start;
        assertPossible(fact);
      }
      for (const item of DISCLOSURE_ITEMS) assert.equal(knownFacts(all).stateOf(item), facts.stateOf(item), item);
      // Asked in another order, the same.
      assert.deepEqual(readFacts(normalize(input)).of('item'), facts.of('item'));
    };
  },
};

function assertPossible(fact: Fact): void {
  if (fact.kind === 'pay') {
    const [least, most] = fact.yen;
    assert.ok(Number.isFinite(least) && Number.isFinite(most) && least >= 0 && least <= most, `${least} to ${most}`);
  }
  if (fact.kind === 'contact') assert.ok(fact.value === null || fact.value.trim() !== '', 'an empty contact');
  if (fact.kind === 'place' || fact.kind === 'employer') assert.ok(fact.name.trim() !== '', 'an empty name');
}
