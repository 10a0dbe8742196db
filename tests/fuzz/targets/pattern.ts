/** Patterns of hostile packs: refused, or else matched in bounded time, alternatives tried one by one as all at once. An input is a pattern and a text. */
import assert from 'node:assert/strict';
import { readFacts } from '../../../src/facts/index.js';
import { createMatcher, type Matcher, planMatching } from '../../../src/match/index.js';
import { conditionSchema } from '../../../src/rules/condition-schema.js';
import { patternMistakes } from '../../../src/rules/pattern-check.js';
import { tokensOf } from '../../../src/stages.js';
import { toyPack, toyRule } from '../../toy.js';
import { LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { shippedNormalizer } from './shipped.js';

/** Between the pattern and the text. */
const CUT = '\f';
/** So much of the text is also tried by V8. */
const SHORT = 100;
/** Each text is also tried many times over: what explodes shows there. */
const LONG = 20_000;

export const target: Target = {
  kind: 'text',
  covers: /^(?:rules.pattern|match)/,
  scraps: [
    CUT,
    '(?:',
    '(',
    ')',
    '|',
    '[',
    ']',
    '[^',
    '\\d',
    '\\s',
    '\\p{L}',
    '.',
    '*',
    '+',
    '?',
    '{0,9}',
    '{1,100}',
    '{2}',
    '^',
    '$',
    '(?=',
    '(?!',
    '(?<=',
    '(?<!',
    '(?<n>',
    '\\1',
    '\\k<n>',
    '\\b',
    '\\u3042',
    '\\',
    '-',
    '&&',
    '(?i:',
    'a',
    'aa',
    '万',
    '口座|',
    ...LETTERS,
    ...ODD,
  ],
  longest: 300,
  open: () => {
    const normalize = shippedNormalizer();
    return (input) => {
      const [pattern = '', ...rest] = input.split(CUT);
      if (pattern === '' || patternMistakes(pattern).length > 0) {
        assert.equal(conditionSchema.safeParse({ pattern }).success, false);
        return;
      }
      const text = rest.join('') || pattern;
      const pack = toyPack([toyRule('own', { pattern })]);
      const plan = planMatching(pack);
      const [lazy, eager] = [createMatcher(pack, plan), createMatcher(pack, plan, true)];
      const findBy = (matcher: Matcher, said: string) => {
        const views = normalize(said);
        return matcher.match(views, readFacts(views), tokensOf(views));
      };
      const short = text.slice(0, SHORT);
      assert.deepEqual(findBy(lazy, short), findBy(eager, short));
      // Without the one that tries everything: what is let through may take its full measure of work at each place.
      findBy(lazy, text.repeat(Math.ceil(LONG / text.length)).slice(0, LONG));
    };
  },
};
