import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/fact.js';
import type { MeasuredFact } from '../../../src/domain/fact-figures.js';
import { factFigures } from '../../../src/evaluate/facts/fact-figures.js';
import { factTable } from '../../../src/format/fact-figures.js';

const line = (snippet: unknown): string => JSON.stringify(snippet);
const PAY = line({ text: '今日も⟦日給3万⟧だ', facts: [{ yen: [30000, 30000], per: 'day', assumed: null }] });
const CONTACT = [
  line({
    text: '⟦DM⟧か⟦LINE⟧',
    facts: [
      { channel: 'dm', value: null },
      { channel: 'line', value: null },
    ],
  }),
  line({ text: 'ラインDM', facts: [] }),
].join('\n');
const ITEMS = [
  line({ text: '津市のレジ', items: { work: 'present', address: 'vague' }, places: { 津市: 'city' }, employers: [] }),
  line({ text: '仮屋の案件', items: { work: 'vague' }, places: {}, employers: ['仮屋'] }),
].join('\n');

const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Reads DM and レジ wherever they stand, 今日も日給3万 as a sum, 津市 as a station. */
function readBadly(text: string): Fact[] {
  const span = (words: string) => at(text, words);
  const all: (readonly [string, Omit<Fact, 'span'>])[] = [
    ['DM', { kind: 'contact', channel: 'dm', value: null } as Omit<Fact, 'span'>],
    ['レジ', { kind: 'item', item: 'work', state: 'present' } as Omit<Fact, 'span'>],
    ['案件', { kind: 'item', item: 'work', state: 'present' } as Omit<Fact, 'span'>],
    ['今日も日給3万', { kind: 'pay', yen: [30000, 30000], per: 'day', assumed: null } as Omit<Fact, 'span'>],
    ['津市', { kind: 'place', place: 'station', name: '津市' } as Omit<Fact, 'span'>],
    ['仮屋の', { kind: 'employer', name: '仮屋の' } as Omit<Fact, 'span'>],
  ];
  return all.flatMap(([words, fact]) => (text.includes(words) ? [{ ...fact, span: span(words) } as Fact] : []));
}

describe('figures of facts', () => {
  const figures = new Map(
    factFigures({ pay: PAY, contact: CONTACT, items: ITEMS }, readBadly).map((one) => [one.fact, one]),
  );
  const sharesOf = (fact: MeasuredFact) => {
    const { precision, recall, exact } = figures.get(fact) ?? {};
    return [precision?.value, recall?.value, exact?.value];
  };

  test('a fact that overlaps its mark and says the same is right, its span or not', () => {
    expect(sharesOf('pay')).toEqual([1, 1, 0]);
    expect(figures.get('pay')?.errors).toEqual([expect.stringMatching(/^other span 「今日も日給3万」/)]);
  });

  test('what is not marked is wrong, what is not read is missed', () => {
    expect(sharesOf('contact')).toEqual([0.5, 0.5, 1]);
    expect(figures.get('contact')?.errors).toEqual([
      expect.stringMatching(/^missed 「LINE」/),
      expect.stringMatching(/^wrong 「DM」 .* in "ラインDM"$/),
    ]);
  });

  test('a place needs its kind, an employer only its whereabouts', () => {
    expect(sharesOf('place')).toEqual([0, 0, undefined]);
    expect(sharesOf('employer')).toEqual([1, 1, undefined]);
  });

  test('each state of an item has its own precision and recall', () => {
    expect(sharesOf('work present')).toEqual([0.5, 1, undefined]);
    expect(sharesOf('work vague')).toEqual([null, 0, undefined]);
    expect(sharesOf('address missing')).toEqual([0.5, 1, undefined]);
    expect(figures.get('work vague')?.errors).toEqual(['present in "仮屋の案件"']);
  });

  test('marks without a fact are a mistake in the file', () => {
    const broken = line({ text: '⟦DM⟧か⟦LINE⟧', facts: [] });
    expect(() => factFigures({ pay: PAY, contact: broken, items: ITEMS }, readBadly)).toThrow(
      'marks and facts differ: ⟦DM⟧か⟦LINE⟧',
    );
  });

  test('stand in a table, a fact a row', () => {
    const table = factTable([...figures.values()]).split('\n');
    expect(table[0]).toBe('| fact | snippets | marked | found | precision | recall | exact spans |');
    expect(table).toHaveLength(2 + 4 + 18);
    expect(table[3]).toMatch(/^\| contact \| 2 \| 2 \| 2 \| 50\.0 \(.*\) \| 50\.0 \(.*\) \| 100\.0 \(.*\) \|$/);
    expect(table.at(-1)).toMatch(/^\| wage missing \| 2 \| 2 \| 2 \| 100\.0 \(.*\) \| 100\.0 \(.*\) \| {2}\|$/);
  });
});
