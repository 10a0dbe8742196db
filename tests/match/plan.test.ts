import { expect, it } from 'vitest';
import { knownFacts } from '../../src/domain/facts.js';
import { createMatcher, planMatching } from '../../src/match/index.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { tokensOf } from '../../src/scanner.js';
import { toyPack, toyRule, toyTerm } from '../toy.js';

const pack = toyPack(
  [
    toyRule('asks', { signal: { rules: ['z-role'] } }),
    toyRule(
      'z-role',
      { near: { of: [{ term: 'roles' }, { pattern: '[0-9]{1,3}万|即金' }], sentence: true } },
      { unless: { phrase: '警察' } },
    ),
  ],
  [toyTerm('roles', ['受け子'])],
);

it('a pack and its plan are data: copies of both match as they do', () => {
  const copy = createMatcher(structuredClone(pack), structuredClone(planMatching(pack)));
  const text = createNormalizer(pack)('受け子で5万。即金の受け子');
  const { firings } = copy.match(text, knownFacts([]), tokensOf(text));
  expect(firings.map(({ rule }) => rule)).toEqual(['asks', 'z-role']);
  expect(firings).toEqual(createMatcher(pack).match(text, knownFacts([]), tokensOf(text)).firings);
});

it('nothing of a text is left for the next', () => {
  const matcher = createMatcher(pack);
  const rulesOn = (original: string): string[] => {
    const text = createNormalizer(pack)(original);
    return matcher.match(text, knownFacts([]), tokensOf(text)).firings.map(({ rule }) => rule);
  };
  expect(rulesOn('受け子で5万')).toEqual(['asks', 'z-role']);
  expect(rulesOn('倉庫の仕分け')).toEqual([]);
  expect(rulesOn('受け子で5万と警察')).toEqual([]);
  expect(rulesOn('受け子で5万')).toEqual(['asks', 'z-role']);
});
