import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spelledBy } from '../../src/bench/worst/spelled.js';
import { conditionsOf } from '../../src/domain/rule-graph.js';
import { seededRandom } from '../../src/evaluate/random.js';
import { readFacts } from '../../src/facts/index.js';
import { createMatcher, planMatching } from '../../src/match/index.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { tokensOf } from '../../src/scanner.js';
import { shippedPack } from '../shipped.js';
import { hostileText } from '../text.js';

const pack = shippedPack();
const normalize = createNormalizer(pack);
const lazy = createMatcher(pack);
const eager = createMatcher(pack, planMatching(pack), true);

function bothOf(original: string) {
  const text = normalize(original);
  const facts = readFacts(text);
  return [lazy, eager].map((matcher) => matcher.match(text, facts, tokensOf(text)));
}

const corpus = readFileSync('fixtures/corpus/dev7.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);

/** What patterns match, and their beginnings; bits of postings between them. */
const pieces = pack.rules.flatMap(conditionsOf).flatMap((condition) => {
  if (condition.kind !== 'pattern') return [];
  const random = seededRandom(condition.source.length);
  return condition.branches.flatMap(({ source }) => {
    const whole = spelledBy(source, random);
    return [whole, whole.slice(0, -1)];
  });
});

describe('conditions left out for want of their anchors', () => {
  it('would not have held in any posting of the corpus', () => {
    for (const text of corpus.filter((_, at) => at % 10 === 0)) {
      const [some, all] = bothOf(text);
      expect(some).toEqual(all);
    }
  }, 60_000);
  it(
    'would not have held in postings cut and put together anew',
    () =>
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...corpus), fc.nat(99), hostileText()), { maxLength: 4 }),
          (parts) => {
            const text = parts.map(([posting, from, between]) => posting.slice(from) + between.slice(0, 20)).join('');
            const [some, all] = bothOf(text);
            expect(some).toEqual(all);
          },
        ),
        { numRuns: 40 },
      ),
    60_000,
  );
  it(
    'would not have held in hostile text',
    () =>
      fc.assert(
        fc.property(hostileText(), (text) => {
          const [some, all] = bothOf(text);
          expect(some).toEqual(all);
        }),
        { numRuns: 40 },
      ),
    60_000,
  );
  it('would not have held in long texts of what patterns match, where they are tried in some stretches only', () => {
    const filler = fc.tuple(fc.constantFrom(...corpus), fc.nat(300)).map(([text, length]) => text.slice(0, length));
    let fired = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...pieces), filler), { minLength: 12, maxLength: 30 }), (parts) => {
        const [some, all] = bothOf(parts.flat().join(''));
        expect(some).toEqual(all);
        fired += all?.firings.length ?? 0;
      }),
      { numRuns: 40 },
    );
    expect(fired).toBeGreaterThan(200);
  }, 60_000);
});
