/** What holds for any posting and any rule pack. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../src/domain/explanation.js';
import type { Report } from '../src/domain/report.js';
import type { RulePack } from '../src/domain/rule.js';
import type { Span } from '../src/domain/span.js';
import { createScanner, type Scanner } from '../src/scanner.js';
import { isLinear } from './growth.js';
import { scraps } from './scraps.js';
import { shippedScanner } from './shipped.js';
import { anyLetters, hostileText } from './text.js';
import { toyPack, toyRule, toyTerm } from './toy.js';

const TOY = toyPack(
  [
    toyRule('role', { term: 'jargon' }, { strength: 'decisive', crimes: ['fraud-courier'] }),
    toyRule('carry', { near: { of: [{ phrase: ['荷物'] }, { phrase: ['だけ', 'ロッカー'] }], sentence: true } }),
    toyRule(
      'inflected',
      { tokens: [{ base: '送る' }, { surface: ['て', 'で'] }] },
      { strength: 'weak', group: 'weak' },
    ),
    toyRule('paid', { pay: { per: ['day', 'task'], min: 20_000 } }, { strength: 'weak', group: 'weak' }),
    toyRule('reached', { contact: { channel: ['telegram'] } }, { unless: { phrase: ['株式会社'] } }),
    toyRule('hidden', { evasion: ['squeezed', 'folded', 'hidden'] }, { strength: 'strong' }),
    toyRule('nameless', {
      all: [{ item: { name: 'missing' } }, { signal: { rules: ['role', 'paid'] } }],
    }),
    toyRule('masked', { pattern: '[0-9]{2,3}万|口座' }, { strength: 'weak', group: 'weak' }),
    toyRule('warned', { phrase: ['注意', '相談'] }, { strength: 'brake', speech: 'warn', group: 'brakes' }),
    toyRule('called', { phrase: ['募集', 'ください'] }, { strength: 'none', speech: 'offer' }),
    toyRule('brief', { length: { min: 0, max: 12 } }, { strength: 'brake-weak', group: 'brakes' }),
  ],
  [toyTerm('jargon', ['受け子', '闇バイト', '口座買', 'たたき'], { guarded: true })],
);

const toy = createScanner({ pack: TOY });
const shipped = shippedScanner();

const isInside = (text: string, { start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;

function expectSound(text: string, report: Report, pack: RulePack): void {
  for (const signal of report.signals) {
    for (const { start, end, text: said } of signal.evidence) {
      expect(isInside(text, { start, end })).toBe(true);
      expect(text.slice(start, end)).toBe(said);
    }
  }
  for (const span of [...report.indicators, ...report.pay]) expect(isInside(text, span)).toBe(true);
  const sum = report.signals.reduce((total, { points }) => total + points, pack.scoring.bias);
  expect(report.score).toBeCloseTo(100 / (1 + Math.exp(-sum / 10)), 0);
  expect(report.bias).toBe(pack.scoring.bias);
}

function expectTiled({ tokens, text, facts }: Explanation): void {
  let at = 0;
  for (const token of tokens) {
    expect(token.start).toBe(at);
    expect(token.surface).toBe(text.plain.text.slice(token.start, token.end));
    at = token.end;
  }
  expect(at).toBe(text.plain.text.length);
  for (const { span } of facts) expect(isInside(text.original, span)).toBe(true);
}

const texts = (): fc.Arbitrary<string> => fc.oneof(hostileText(), scraps(), anyLetters({ maxLength: 60 }));

describe.each<[string, Scanner, number]>([
  ['toy rules', toy, 200],
  ['shipped rules', shipped, 100],
])('with %s', (_, scanner, numRuns) => {
  test('any string is judged: evidence slices back, points give the score', () => {
    fc.assert(
      fc.property(texts(), (text) => expectSound(text, scanner.scan(text), scanner.pack)),
      { numRuns },
    );
  });

  test('any string is explained: tokens tile it, facts lie in it, the report is the same', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const explanation = scanner.explain(text);
        expectTiled(explanation);
        expect(explanation.report).toEqual(scanner.scan(text));
      }),
      { numRuns },
    );
  });

  test('a posting is judged the same whatever was scanned before it', () => {
    fc.assert(
      fc.property(texts(), texts(), (first, second) => {
        const alone = scanner.scan(second);
        scanner.scan(first);
        expect(scanner.scan(second)).toEqual(alone);
      }),
      { numRuns },
    );
  });

  test('reports come in the order of the postings, each as if alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts(), { maxLength: 5 }), async (postings) => {
        const reports: Report[] = [];
        for await (const report of scanner.scanAll(postings)) reports.push(report);
        expect(reports).toEqual(postings.map((text) => scanner.scan(text)));
        expect(scanner.scanMany(postings)).toEqual(reports);
      }),
      { numRuns: numRuns / 4 },
    );
  });
});

describe('the order of rules does not matter', () => {
  test('for toy rules, in any order', () => {
    const orders = fc.shuffledSubarray([...TOY.rules], { minLength: TOY.rules.length });
    fc.assert(
      fc.property(orders, texts(), (rules, text) => {
        expect(createScanner({ pack: { ...TOY, rules } }).scan(text)).toEqual(toy.scan(text));
      }),
    );
  });

  test('for the shipped rules, turned round', () => {
    const turned = createScanner({ pack: { ...shipped.pack, rules: [...shipped.pack.rules].reverse() } });
    fc.assert(
      fc.property(texts(), (text) => {
        expect(turned.scan(text)).toEqual(shipped.scan(text));
      }),
    );
  });
});

test('a rule that is left out takes its own signals with it and adds none', () => {
  const rest = TOY.rules.filter(({ id }) => id !== 'masked');
  const without = createScanner({ pack: { ...TOY, rules: rest } });
  fc.assert(
    fc.property(texts(), (text) => {
      const names = (report: Report): string[] => report.signals.map(({ rule }) => rule).sort();
      expect(names(without.scan(text))).toEqual(names(toy.scan(text)).filter((name) => name !== 'masked'));
    }),
  );
});

describe('time grows with the length', () => {
  test.each([
    ['no punctuation', 'あいうえお受け取り荷物日給'],
    ['one sign', 'ー'],
    ['emoji', '🔥'],
    ['jargon', '受け子募集日給3万テレグラム'],
    ['sums', '5万円'],
    ['handles', '@abc_1 '],
    ['links', 'https://t.me/abc '],
    ['opening marks', '「'],
    ['broken words', '受 け 子 '],
    ['names', '株式会社東京駅前店'],
    ['lines', '荷物を運ぶだけ、日給3万\n'],
    ['digits', '090-0000-1234'],
    ['masks', '○'],
    ['masked jargon', '受○'],
    ['jargon with hidden characters', '受\u200b子'],
  ])('%s', (_, part) => {
    expect(isLinear((size) => shipped.scan(part.repeat(size / part.length)), 15_000)).toBe(true);
  });

  test.each([
    ['a million characters without punctuation', 'あいうえお受け取り荷物日給'.repeat(80_000)],
    ['8,000 × ー, with tokens', 'ー'.repeat(8_000)],
    ['100,000 emoji', '🔥'.repeat(100_000)],
  ])('%s', (_, text) => {
    const report = text.length > 10_000 ? shipped.scan(text) : shipped.explain(text).report;
    expect(report.level).toBe('none');
  });
});
