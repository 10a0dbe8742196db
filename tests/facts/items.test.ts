import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_ITEMS, type DisclosureItem, type Fact, type ItemFact } from '../../src/domain/fact.js';
import { readFacts } from '../../src/facts/index.js';
import { hostileText } from '../text.js';
import { normalize } from './marked.js';
import { expectRead } from './measured.js';

const isItem = (fact: Fact): fact is ItemFact => fact.kind === 'item';

function statesIn(text: string): Partial<Record<DisclosureItem, ItemFact['state']>> {
  return Object.fromEntries(
    readFacts(normalize(text))
      .filter(isItem)
      .map(({ item, state }) => [item, state]),
  );
}

describe('fixtures/facts/items.jsonl', () => {
  it.each(DISCLOSURE_ITEMS)('%s is read as present with precision and recall of at least 0.85', (item) =>
    expectRead(`${item} present`, 0.85),
  );

  it.each(DISCLOSURE_ITEMS)('%s is read as vague or missing with precision and recall of at least 0.75', (item) => {
    expectRead(`${item} vague`, 0.75);
    expectRead(`${item} missing`, 0.75);
  });

  it.each(['place', 'employer'] as const)('%s is read with precision and recall of at least 0.85', (fact) =>
    expectRead(fact, 0.85),
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
  ])('%s: %s is %s', (text, item, state) => {
    expect(statesIn(text)[item]).toBe(state);
  });

  it('どんな文字列でも投げず、範囲は元の文に収まり、項目の状態は一つ', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const items = readFacts(normalize(text)).filter(isItem);
        for (const { span } of items)
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
        for (const item of DISCLOSURE_ITEMS) {
          expect(new Set(items.filter((one) => one.item === item).map((one) => one.state)).size).toBeLessThan(2);
        }
      }),
    );
  });
});
