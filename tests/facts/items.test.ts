import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_ITEMS, type DisclosureItem, type Fact, type ItemFact } from '../../src/domain/fact.js';
import { overlaps, type Span } from '../../src/domain/span.js';
import { readFacts } from '../../src/facts/index.js';
import { hostileText } from '../text.js';
import { normalize, said } from './marked.js';

interface Marked {
  readonly text: string;
  /** Items that are not named are missing. */
  readonly items: Readonly<Partial<Record<DisclosureItem, ItemFact['state']>>>;
  /** As written in the text, with their kinds. */
  readonly places: Readonly<Record<string, string>>;
  readonly employers: readonly string[];
}

const MARKED = readFileSync('fixtures/facts/items.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Marked);

const isItem = (fact: Fact): fact is ItemFact => fact.kind === 'item';

function statesIn(text: string): Marked['items'] {
  return Object.fromEntries(
    readFacts(normalize(text))
      .filter(isItem)
      .map(({ item, state }) => [item, state]),
  );
}

/** Whether something was found, and whether it is marked. */
type Pair = readonly [found: boolean, marked: boolean];

function expectAtLeast(name: string, pairs: readonly Pair[], least: number): void {
  const right = pairs.filter(([found, marked]) => found && marked).length;
  const precision = right / pairs.filter(([found]) => found).length;
  const recall = right / pairs.filter(([, marked]) => marked).length;
  process.stderr.write(`${name.padEnd(10)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}\n`);
  expect(precision, `precision of ${name}`).toBeGreaterThanOrEqual(least);
  expect(recall, `recall of ${name}`).toBeGreaterThanOrEqual(least);
}

describe('marked snippets', () => {
  it.each(DISCLOSURE_ITEMS)('%s given', (item) => {
    const pairs = MARKED.map(
      ({ text, items }): Pair => [statesIn(text)[item] === 'present', items[item] === 'present'],
    );
    expectAtLeast(item, pairs, 0.85);
  });

  it('hinted at, all items together', () => {
    const pairs = MARKED.flatMap(({ text, items }) => {
      const states = statesIn(text);
      return DISCLOSURE_ITEMS.map((item): Pair => [states[item] === 'vague', items[item] === 'vague']);
    });
    expectAtLeast('vague', pairs, 0.85);
  });

  it('places', () => {
    const pairs = MARKED.flatMap(({ text, places }) => {
      const facts = readFacts(normalize(text));
      const found = facts.flatMap((fact) => (fact.kind === 'place' ? [`${said(text, fact)} ${fact.place}`] : []));
      const marked = Object.entries(places).map(([place, kind]) => `${place} ${kind}`);
      return [...new Set([...found, ...marked])].map((place): Pair => [found.includes(place), marked.includes(place)]);
    });
    expectAtLeast('places', pairs, 0.85);
  });

  it('employers', () => {
    const pairs = MARKED.flatMap(({ text, employers }) => {
      const found = readFacts(normalize(text)).flatMap((fact) => (fact.kind === 'employer' ? [fact.span] : []));
      const marked = employers.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
      const isIn = (span: Span, others: readonly Span[]): boolean => others.some((other) => overlaps(span, other));
      return [
        ...found.map((span): Pair => [true, isIn(span, marked)]),
        ...marked.filter((span) => !isIn(span, found)).map((): Pair => [false, true]),
      ];
    });
    expectAtLeast('employers', pairs, 0.85);
  });
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
