/** Runs of morphemes are looked for where their literals stand: what that finds is what looking everywhere finds. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/domain/condition.js';
import { knownFacts } from '../../src/domain/facts.js';
import type { RulePack } from '../../src/domain/rule.js';
import type { TokensByClause } from '../../src/domain/token.js';
import { createMatcher, planMatching } from '../../src/match/index.js';
import { isWithinTokens } from '../../src/match/token-distance.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { tokensOf } from '../../src/scanner.js';
import { tokensByClause } from '../../src/tokenize/index.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const NOUN = { pos: '名詞' };
const CONDITIONS = [
  { tokens: [{ base: '運ぶ' }, { pos: '助動詞', optional: true }, { surface: 'だけ' }] },
  { tokens: [{ base: ['する', 'くる'] }, { pos: '助動詞' }] },
  { tokens: [{ ...NOUN, repeat: 3 }, { pos: '記号', optional: true }, { base: ['ない', '募集', '高い'] }] },
  { tokens: [{ pos1: ['句点', '読点'], optional: true }, { surface: ['荷物', '日給', '受け'] }, { repeat: 3 }] },
  { tokens: [{ surface: ['。', '、'] }, NOUN, { optional: true, repeat: 3 }, { base: 'ます' }] },
  { tokens: [{ surface: 'です' }, { surface: '。', repeat: 2 }, { pos: ['名詞', '動詞'], repeat: 3 }] },
  { tokens: [{ reading: 'ウケ' }, NOUN] },
  { near: { of: [{ phrase: ['荷物', '日給', 'お'] }, { phrase: ['円', '運', 'す'] }], tokens: 4 } },
  { near: { of: [{ phrase: ['荷物', '日給', 'お'] }, { phrase: ['円', '運', 'す'] }], tokens: 1, ordered: true } },
];
const pack = toyPack(CONDITIONS.map((when, at) => toyRule(`r${at}`, when)));
const withoutLiterals = (when: Condition): Condition => (when.kind === 'tokens' ? { ...when, literals: [] } : when);
const blind: RulePack = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, when: withoutLiterals(rule.when) })) };

const normalize = createNormalizer(pack);
const lazy = createMatcher(pack);
const eager = createMatcher(blind, planMatching(blind), true);

const firingsOf = (matcher: typeof lazy, original: string) => {
  const text = normalize(original);
  return matcher.match(text, knownFacts([]), tokensOf(text)).firings;
};

const corpus = ['dev3', 'dev7']
  .flatMap((name) => readFileSync(`fixtures/corpus/${name}.jsonl`, 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { text: string }).text);

describe('looking where the literals stand', () => {
  test('finds the same in the postings of the corpus', { timeout: 60_000 }, () => {
    const fired = new Set<string>();
    for (const text of corpus) {
      const firings = firingsOf(lazy, text);
      expect(firings).toEqual(firingsOf(eager, text));
      for (const { rule } of firings) fired.add(rule);
    }
    expect(fired.size).toBe(CONDITIONS.length);
  });

  test('finds the same in postings cut and put together anew', { timeout: 120_000 }, () => {
    const scraps = fc.constantFrom(
      '運んだだけ',
      '。',
      '、',
      '募集',
      'です。。',
      '荷物',
      'ない',
      '日給',
      'します',
      '受け子',
      '円',
    );
    const text = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: scraps },
        { weight: 1, arbitrary: hostileText() },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.constantFrom(...corpus), fc.nat(80)).map(([one, from]) => one.slice(from, from + 30)),
        },
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        expect(firingsOf(lazy, parts.join(''))).toEqual(firingsOf(eager, parts.join('')));
      }),
      { numRuns: 400 },
    );
  });

  test('makes tokens of no other clause', () => {
    const text = normalize('朝です。荷物を運ぶだけの仕事です。夜です。駅です。');
    const made = new Set<number>();
    const tokens = tokensOf(text);
    const watched: TokensByClause = {
      ...tokens,
      of: (clause) => {
        made.add(clause);
        return tokens.of(clause);
      },
    };
    const alone = toyPack([toyRule('carry', CONDITIONS[0])]);
    expect(createMatcher(alone).match(text, knownFacts([]), watched).firings).toHaveLength(1);
    expect([...made]).toEqual([1]);
  });
});

test('the distance in tokens is what counting all tokens gives', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText(), { maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat(12),
      (parts, one, other, most) => {
        const text = parts.join('。');
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const tokens = tokensByClause(text);
        const between = tokens.all().filter(({ start }) => start >= from && start < to).length;
        expect(isWithinTokens(tokensByClause(text), from, to, most)).toBe(between <= most);
      },
    ),
    { numRuns: 300 },
  );
});
