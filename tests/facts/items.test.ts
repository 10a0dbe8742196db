import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_ITEMS, type DisclosureItem, type ItemFact } from '../../src/domain/fact.js';
import { ITEM_STATES } from '../../src/domain/report.js';
import { readFacts } from '../../src/facts/index.js';
import { hostileText } from '../text.js';
import { cpuTime, normalize } from './marked.js';
import { expectRead } from './measured.js';

function statesIn(text: string): Partial<Record<DisclosureItem, ItemFact['state']>> {
  return Object.fromEntries(
    readFacts(normalize(text))
      .of('item')
      .map(({ item, state }) => [item, state]),
  );
}

describe('fixtures/facts/items.jsonl', () => {
  it.each(DISCLOSURE_ITEMS.flatMap((item) => ITEM_STATES.map((state) => [item, state] as const)))(
    '%s is read as %s with precision and recall of at least 0.92',
    (item, state) => expectRead(`${item} ${state}`, 0.92),
  );

  it.each(['place', 'employer'] as const)('%s is read with precision and recall of at least 0.95', (fact) =>
    expectRead(fact, 0.95),
  );
});

describe('readItems', () => {
  it('an item that is given somewhere has no hints elsewhere', () => {
    expect(statesIn('弊社は大手です。株式会社みなとデリカ、時給1,200円、高収入、レジ')).toMatchObject({
      name: 'present',
      wage: 'present',
      work: 'present',
    });
  });

  it.each<[string, DisclosureItem, string | undefined]>([
    ['データ入力、完全在宅', 'workplace', 'present'],
    ['勤務地:全国', 'workplace', 'vague'],
    ['都内某所で', 'workplace', 'vague'],
    ['荷物を運ぶだけのお仕事', 'work', 'vague'],
    ['軽貨物の配達をお願いします', 'work', 'present'],
    ['応募受付中です、営業時間は10時から', 'work', undefined],
    ['報酬5万', 'wage', 'vague'],
    ['月給1,500米ドル', 'wage', 'present'],
    ['DMください', 'contact', 'vague'],
    ['応募フォームから', 'contact', 'present'],
    ['応募後、担当者よりご連絡します', 'name', 'vague'],
    ['店長 伊藤まで', 'name', 'present'],
    ['「高収入」「即日」と書いてある募集は疑って', 'wage', undefined],
    ['「高収入」「即日」歓迎！スタッフ募集', 'wage', 'vague'],
    ['受付 1コマ1,800円', 'wage', 'present'],
    ['お問い合わせは千葉 043-000-1010', 'address', 'vague'],
    ['札幌市北区仮町北3条11丁目1-1', 'address', 'present'],
    ['資料はメールで送りました', 'contact', undefined],
    ['チラシを配ってくれる人いませんか', 'work', 'present'],
    ['闇バイトは犯罪です。応募しないで', 'work', undefined],
    ['仙台駅前で献血してきた', 'workplace', 'vague'],
    ['仙台駅前で献血の案内スタッフ募集', 'workplace', 'present'],
  ])('%s: %s is %s', (text, item, state) => {
    expect(statesIn(text)[item]).toBe(state);
  });

  it('どんな文字列でも投げず、範囲は元の文に収まり、項目の状態は一つ', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const facts = readFacts(normalize(text));
        const items = facts.of('item');
        for (const { span } of items)
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
        for (const item of DISCLOSURE_ITEMS) {
          expect(new Set(items.filter((one) => one.item === item).map((one) => one.state)).size).toBeLessThan(2);
          expect(facts.stateOf(item)).toBe(items.find((one) => one.item === item)?.state ?? 'missing');
        }
      }),
    );
  });

  it.each([
    '「高収入」と',
    'チラシを配',
    '東京都新宿区仮1-1-',
    '1コマ',
    '有名な',
    '某',
    'レンタカーを借り',
    '株式会社は',
    'ラウンジ ',
  ])(
    'takes linear time on %j, many times',
    (part) => {
      const text = normalize(part.repeat(Math.ceil(200_000 / part.length)));
      expect(cpuTime(() => readFacts(text))).toBeLessThan(3000);
    },
    60_000,
  );
});
