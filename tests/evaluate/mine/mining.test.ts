/** Mining with a toy pack and invented postings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReading } from '../../../src/cli/commands/mine-reading.js';
import type { Crime } from '../../../src/domain/crime.js';
import type { MinedSpelling, MinedTerm, SampleGroup } from '../../../src/domain/mining.js';
import { draftOf } from '../../../src/evaluate/mine/draft.js';
import { mine } from '../../../src/evaluate/mine/mining.js';
import { loadNatural } from '../../../src/evaluate/mine/natural.js';
import type { Sample } from '../../../src/evaluate/mine/samples.js';
import { check, parseYaml } from '../../../src/rules/document.js';
import { withoutMarks } from '../../../src/rules/examples.js';
import { ruleSchema } from '../../../src/rules/rule-schema.js';
import { scraps } from '../../scraps.js';
import { toyPack, toyRule, toyTerm } from '../../toy.js';

const natural = loadNatural();
const PACK = toyPack(
  [
    toyRule('toy-role', { term: 'role' }, { category: 'toy-courier', crimes: ['fraud-courier'] }),
    toyRule('toy-bag', { phrase: ['黒い鞄', '駅前'] }),
  ],
  [toyTerm('role', ['受け子', '闇バイト', 'たたき', '名義貸し', '飛ばしスマホ'], { kana: false })],
);

const sample = (group: SampleGroup, text: string, crime: Crime | null = null): Sample => ({ group, text, crime });
const mined = (samples: readonly Sample[], more: { least?: number; most?: number } = {}) =>
  mine({ samples, pack: PACK, reading: createReading(PACK), natural, level: 'medium', least: 2, most: 20, ...more });
const termOf = (terms: readonly MinedTerm[], term: string): MinedTerm | undefined =>
  terms.find((one) => one.term === term);

const WALKS = [
  '朝の散歩で犬に会った',
  '弁当を作って出かけた',
  '駅前の店で本を買った',
  '仕事を終えて風呂に入った',
  '夜は星がきれいだった',
];
const NEGATIVES = [...WALKS, '荷物を運ぶのを手伝った', '荷物が届かない', '荷物を玄関に置く'].map((text) =>
  sample('negative', text),
);

describe('terms', () => {
  const samples = [
    sample('missed', '銀のトランクを駅前で運ぶだけの仕事', 'transport'),
    sample('missed', '夜中に銀のトランクを一つ、荷物は他になし', 'transport'),
    sample('missed', '荷物として銀のトランクを預かる仕事です', 'parcel'),
    sample('found', '受け子です。銀のトランク', 'fraud-courier'),
    ...NEGATIVES,
  ];
  const { terms, postings } = mined(samples);

  test('those that missed postings share come first, readable and counted as a rule would fire', () => {
    expect(postings).toEqual({ missed: 3, found: 1, negative: 8 });
    expect(terms[0]).toMatchObject({
      term: '銀のトランク',
      counts: { missed: 3, found: 1, negative: 0 },
      crime: 'transport',
      category: null,
    });
    // Its parts stand in the same postings and say nothing new.
    expect(termOf(terms, 'トランク')).toBeUndefined();
  });

  test('what marks negatives too stands low, or is no term at all', () => {
    const place = (term: string): number => terms.findIndex((one) => one.term === term);
    expect(place('荷物')).not.toBe(0);
    expect(terms.every(({ weight }) => weight > 0)).toBe(true);
  });

  test('a term that a rule already names says so', () => {
    const again = mined([
      sample('missed', '明日の駅前で会いましょう'),
      sample('missed', '駅前にて待つ人を探す'),
      ...Array.from({ length: 40 }, (_, at) => sample('negative', `${WALKS[at % 2]}、${at}回目`)),
    ]);
    expect(termOf(again.terms, '駅前')?.knownTo).toEqual(['toy-bag']);
  });

  test('a category is that of rules for the same crime', () => {
    const again = mined([
      sample('missed', '銀の封筒の集配をする人', 'fraud-courier'),
      sample('missed', '集配してくれる仲間', 'fraud-courier'),
      ...NEGATIVES,
    ]);
    expect(again.terms[0]).toMatchObject({ crime: 'fraud-courier', category: 'toy-courier' });
  });

  test('examples show the term in marks; look-alikes do not hold it', () => {
    const term = termOf(terms, '銀のトランク');
    expect(term?.fire).toHaveLength(2);
    for (const text of term?.fire ?? []) expect(text).toContain('⟦銀のトランク⟧');
    for (const text of term?.silent ?? []) expect(text).not.toContain('銀のトランク');
  });

  test('fewer than the least support is no term, and no more are given than wanted', () => {
    expect(mined(samples, { least: 4 }).terms).toEqual([]);
    expect(mined(samples, { most: 1 }).terms).toHaveLength(1);
  });
});

describe('spellings', () => {
  const spellingsIn = (...texts: string[]): MinedSpelling[] => [
    ...mined([...texts.map((text) => sample('missed', text)), ...NEGATIVES]).spellings,
  ];

  test.each([
    ['受けコを二人募集', '受けコ', '受け子', 'reading'],
    ['今夜たたキやる人', 'たたキ', 'たたき', 'reading'],
    ['名義かしで謝礼', '名義かし', '名義貸し', 'reading'],
    ['ヤミバイト紹介', 'ヤミバイト', '闇バイト', 'reading'],
    ['飛ばしスマポの話', '飛ばしスマポ', '飛ばしスマホ', 'letters'],
  ])('%s: %s for %s', (text, spelling, phrase, by) => {
    const found = spellingsIn(text).find((one) => one.spelling === spelling);
    expect(found ?? null).toMatchObject({ spelling, phrase, list: 'role', by, counts: { missed: 1, negative: 0 } });
  });

  test('what matches today is none, nor is a word that is as frequent elsewhere', () => {
    expect(spellingsIn('受け子を募集')).toEqual([]);
    expect(spellingsIn('受け.子を募集')).toEqual([]);
    const everywhere = ['受けコの話', '受けコとは', '受けコって'].map((text) => sample('negative', text));
    expect(mined([sample('missed', '受けコ募集'), ...everywhere]).spellings).toEqual([]);
  });
});

test('drafts load, name what is to be written, and carry the data unharmed, whatever stands in it', () => {
  const group = fc.constantFrom<SampleGroup>('missed', 'found', 'negative');
  const samples = fc.array(
    fc.record({ group, text: scraps(), crime: fc.constantFrom<Crime | null>(null, 'drugs', 'fraud-courier') }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(samples, (given) => {
      const { terms, spellings } = mined(given);
      for (const { counts } of [...terms, ...spellings])
        for (const count of Object.values(counts)) expect(count).toBeLessThanOrEqual(given.length);
      const find = createReading(PACK).finder;
      for (const term of terms) {
        const { category, id, text } = draftOf(term, '2026-11-25');
        const { value, problems } = check(parseYaml(`${category}/${id}.yml`, text), ruleSchema);
        expect(problems).toEqual([]);
        if (value === null) continue;
        const fires = (example: string): boolean =>
          find(new Map([[id, value.when]]))(withoutMarks(example).text).length > 0;
        expect(value.examples.fire.filter((example) => !fires(example))).toEqual([]);
        expect(value.examples.silent.filter(fires)).toEqual([]);
        expect(value.examples.fire.slice(0, term.fire.length)).toEqual(term.fire);
      }
    }),
    { numRuns: 40 },
  );
});

test('a term may be named like a property of every object', () => {
  const texts = ['constructor を使う', 'constructor です', '__proto__ hasOwnProperty'];
  expect(() => mined([...texts.map((text) => sample('missed', text)), ...NEGATIVES])).not.toThrow();
});
