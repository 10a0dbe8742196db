import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.js';
import { knownFacts } from '../../src/domain/facts.js';
import { createMatcher } from '../../src/match/index.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { tokensOf } from '../../src/scanner.js';
import { toyPack, toyRule, toyTerm } from '../toy.js';

const TERMS = [
  toyTerm('roles', ['受け子', 'うけこ'], { guarded: true }),
  toyTerm('elderly', ['おばあちゃん', '高齢者']),
];

/** What the condition shows as its evidence in `text`; null where it doesn't hold. */
function evidence(
  when: unknown,
  text: string,
  { unless, facts = [] }: { unless?: unknown; facts?: Fact[] } = {},
): string[] | null {
  const pack = toyPack([toyRule('r', when, unless === undefined ? {} : { unless })], TERMS);
  const normalized = createNormalizer(pack)(text);
  const firing = createMatcher(pack).match(normalized, knownFacts(facts), tokensOf(normalized)).firings[0];
  return firing === undefined ? null : firing.spans.map(({ start, end }) => text.slice(start, end));
}

describe('phrase', () => {
  it('finds width and case variants and shows what was typed', () => {
    expect(evidence({ phrase: ['telegram'] }, '詳細はＴｅｌｅｇｒａｍで')).toEqual(['Ｔｅｌｅｇｒａｍ']);
  });
  it('minds the edges of Latin words and short katakana', () => {
    expect(evidence({ phrase: 'ud' }, 'audio UDフォント')).toEqual(['UD']);
    expect(evidence({ phrase: 'ud' }, 'audio')).toBeNull();
    expect(evidence({ phrase: 'テレ' }, 'テレビで見た')).toBeNull();
    expect(evidence({ phrase: 'テレ' }, '詳細はテレで')).toEqual(['テレ']);
  });
  it('minds not-before and not-after', () => {
    const when = { phrase: [{ text: '叩き', 'not-before': ['肩'], 'not-after': ['台'] }] };
    expect(evidence(when, '叩き台と肩叩き')).toBeNull();
    expect(evidence(when, '叩き台と叩き')).toEqual(['叩き']);
  });
  it('meets either kana, and small kana, only when asked', () => {
    expect(evidence({ phrase: 'うけこ', kana: true }, 'ウケコ募集')).toEqual(['ウケコ']);
    expect(evidence({ phrase: 'さいたま', kana: true }, 'さぃたま')).toEqual(['さぃたま']);
    expect(evidence({ phrase: 'うけこ' }, 'ウケコ募集')).toBeNull();
  });
  it('finds phrases inside phrases', () => {
    expect(evidence({ phrase: ['け子', '受け子募集', '集中'] }, '受け子募集中')).toEqual(['受け子募集中']);
  });
  it('reads through separators and shows them', () => {
    expect(evidence({ phrase: '受け子' }, '求む 受.け.子 です')).toEqual(['受.け.子']);
  });
});

describe('pattern', () => {
  it('matches in the folded text', () => expect(evidence({ pattern: '[0-9]{1,3}万' }, '日給５万円')).toEqual(['５万']));
  it('matches in the squeezed text', () =>
    expect(evidence({ pattern: '日給[0-9]{1,2}万' }, '日 給 5 万')).toEqual(['日 給 5 万']));
});

describe('tokens', () => {
  const carry = { tokens: [{ base: '運ぶ' }, { pos: '助動詞', optional: true }, { surface: 'だけ' }] };
  it('meets inflected forms', () => {
    expect(evidence(carry, '荷物を運ぶだけ')).toEqual(['運ぶだけ']);
    expect(evidence(carry, '荷物を運んだだけ')).toEqual(['運んだだけ']);
    expect(evidence(carry, '荷物を運びます')).toBeNull();
  });
  it('shows the right place behind emoji', () => expect(evidence(carry, '🔥🔥🔥荷物を運ぶだけ')).toEqual(['運ぶだけ']));
});

describe('facts', () => {
  const pay: Fact = { kind: 'pay', span: { start: 0, end: 5 }, yen: [30_000, 50_000], per: 'day', assumed: null };
  it('compares the most a range offers', () => {
    expect(evidence({ pay: { per: 'day', min: 40_000 } }, '日給3〜5万', { facts: [pay] })).toEqual(['日給3〜5']);
    expect(evidence({ pay: { per: 'day', min: 60_000 } }, '日給3〜5万', { facts: [pay] })).toBeNull();
    expect(evidence({ pay: { per: 'hour' } }, '日給3〜5万', { facts: [pay] })).toBeNull();
  });
  it('knows a missing item from a vague one', () => {
    const vague: Fact = { kind: 'item', span: { start: 0, end: 2 }, item: 'work', state: 'vague' };
    expect(evidence({ item: { work: 'missing' } }, '何か')).toEqual([]);
    expect(evidence({ item: { work: 'missing' } }, '何か', { facts: [vague] })).toBeNull();
    expect(evidence({ item: { work: 'vague' } }, '何か', { facts: [vague] })).toEqual(['何か']);
  });
});

describe('near', () => {
  const near = (more: object): object => ({ near: { of: [{ term: 'elderly' }, { phrase: ['受け取'] }], ...more } });
  it('keeps to one sentence', () => {
    expect(evidence(near({ sentence: true }), 'おばあちゃんから封筒を受け取る')).toEqual(['おばあちゃん', '受け取']);
    expect(evidence(near({ sentence: true }), 'おばあちゃんが来た。封筒を受け取る')).toBeNull();
  });
  it('counts characters between neighbours, separators aside', () => {
    expect(evidence(near({ chars: 4 }), 'おばあちゃんから封筒を受け取る')).toBeNull();
    expect(evidence(near({ chars: 5 }), 'おばあちゃんから封筒を受け取る')).toEqual(['おばあちゃん', '受け取']);
    expect(evidence(near({ chars: 5 }), 'お ば あ ち ゃ ん か ら 封 筒 を 受 け 取 る')).not.toBeNull();
  });
  it('counts tokens between neighbours', () => {
    expect(evidence(near({ tokens: 3 }), '高齢者から封筒を受け取る')).toEqual(['高齢者', '受け取']);
    expect(evidence(near({ tokens: 2 }), '高齢者から封筒を受け取る')).toBeNull();
  });
  it('keeps the order when asked', () => {
    expect(evidence(near({ sentence: true, ordered: true }), '受け取るのは高齢者から')).toBeNull();
    expect(evidence(near({ sentence: true }), '受け取るのは高齢者から')).toEqual(['受け取', '高齢者']);
  });
  it('is stopped by `without` in its own sentences alone', () => {
    const when = near({ sentence: true, without: { phrase: '訪問介護' } });
    expect(evidence(when, '訪問介護で高齢者から受け取る')).toBeNull();
    expect(evidence(when, '訪問介護です。高齢者から受け取る')).toEqual(['高齢者', '受け取']);
  });
  it('does not use one word twice', () => {
    expect(evidence({ near: { of: [{ phrase: '受け子' }, { phrase: ['け子'] }], chars: 9 } }, '受け子')).toBeNull();
    expect(
      evidence({ near: { of: [{ phrase: '受け子' }, { phrase: ['け子'] }], chars: 9 } }, '受け子かけ子'),
    ).not.toBeNull();
  });
  it('stays quick on a text of nothing but matches', () => {
    const start = performance.now();
    evidence(near({ chars: 0, ordered: true }), '受け取おばあちゃん'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('logic', () => {
  it('all needs every part, any one, at-least n', () => {
    const parts = [{ phrase: 'あ' }, { phrase: 'い' }, { phrase: 'う' }];
    expect(evidence({ all: parts }, 'あ い')).toBeNull();
    expect(evidence({ any: parts }, 'い')).toEqual(['い']);
    expect(evidence({ 'at-least': { n: 2, of: parts } }, 'あ')).toBeNull();
    expect(evidence({ 'at-least': { n: 2, of: parts } }, 'あ-う')).toEqual(['あ', 'う']);
    expect(evidence({ all: [{ phrase: 'あ' }, { not: { phrase: 'い' } }] }, 'あ')).toEqual(['あ']);
    expect(evidence({ all: [{ phrase: 'あ' }, { not: { phrase: 'い' } }] }, 'あい')).toBeNull();
  });
  it('unless silences the rule', () => {
    expect(evidence({ phrase: 'あ' }, 'あ', { unless: { phrase: 'い' } })).toEqual(['あ']);
    expect(evidence({ phrase: 'あ' }, 'あい', { unless: { phrase: 'い' } })).toBeNull();
  });
});

describe('evasion', () => {
  it('sees separators, masks and invisible characters inside guarded terms only', () => {
    expect(evidence({ evasion: ['squeezed'] }, '受.け.子')).toEqual(['受.け.子']);
    expect(evidence({ evasion: ['squeezed'] }, '受け子')).toBeNull();
    expect(evidence({ evasion: ['squeezed'] }, '未.経.験')).toBeNull();
    expect(evidence({ evasion: ['folded'] }, '受○子')).toEqual(['受○子']);
    expect(evidence({ evasion: ['hidden'] }, '受\u200bけ子')).toEqual(['受\u200bけ子']);
    expect(evidence({ evasion: ['hidden'] }, '未\u200b経験')).toBeNull();
  });
});

describe('signal', () => {
  it('waits for the rules it names, whatever their order', () => {
    const rules = [
      toyRule('a-combined', { all: [{ signal: { rules: ['z'] } }, { signal: { categories: ['other'] } }] }),
      toyRule('z', { phrase: 'あ' }),
      toyRule('m', { phrase: 'い' }, { category: 'other' }),
    ];
    for (const order of [rules, [...rules].reverse()]) {
      const pack = toyPack(order);
      const text = createNormalizer(pack)('あい');
      const { firings } = createMatcher(pack).match(text, knownFacts([]), tokensOf(text));
      expect(firings.map((firing) => firing.rule)).toEqual(['a-combined', 'm', 'z']);
    }
  });
});
