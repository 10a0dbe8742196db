/** Copies of one text with other slots are one campaign; other texts are not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCampaigns, groupTexts, membersOf } from '../../src/campaigns/index.js';
import { comparing } from '../../src/campaigns/likeness.js';
import type { Campaigns, Judged } from '../../src/domain/campaign.js';
import type { Indicator, Pay, Report } from '../../src/domain/report.js';
import { hostileText } from '../text.js';
import { pairwise, plant } from './planted.js';

const ad = (emoji: string, place: string, pay: string, handle: string): string =>
  `${emoji}【急募】${place}で書類を受け取るだけの簡単なお仕事です。日給${pay}、即日払い。詳細は${handle}まで`;
const COPIES = [
  ad('🔥', '渋谷', '3万円', '@aaa1_toy'),
  ad('💰💰', '名古屋', '12万円', '@bbb2_toy'),
  ad('', '大阪', '8,000円', '@aaa1_toy'),
];
const OTHERS = [
  '居酒屋のホールスタッフを募集しています。時給1,200円、交通費支給。応募は電話で',
  '倉庫での仕分け。黙々と進める作業です。日給1万円。詳細は@ccc3_toyまで',
];

const placeOf = (text: string, part: string): { start: number; end: number } => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

function judged(text: string, nth: number, level: Report['level'] = 'high'): Judged {
  const handle = /@\w+/.exec(text)?.[0] ?? null;
  const yen = /[\d,万]+円/.exec(text)?.[0] ?? null;
  const source = { file: nth === 1 ? 'b.csv' : 'a.csv', row: nth + 1, line: nth + 2 };
  const indicators: Indicator[] = handle === null ? [] : [{ kind: 'handle', value: handle, ...placeOf(text, handle) }];
  const pay: Pay[] = yen === null ? [] : [{ yen: [1, 1], per: 'day', assumed: null, ...placeOf(text, yen) }];
  const report = { level, indicators, pay, crimes: ['robbery'] } as unknown as Report;
  return { posting: { id: `${nth}`, text, source }, report };
}

const campaignsIn = (texts: readonly string[], levels: readonly Report['level'][] = []): Campaigns =>
  describeCampaigns(groupTexts(texts), (nth) => judged(texts[nth] as string, nth, levels[nth]));

const TEXTS = [COPIES[0], OTHERS[0], COPIES[1], OTHERS[1], COPIES[2]] as string[];

describe('a campaign', () => {
  const { all, of } = campaignsIn(TEXTS, ['high', 'none', 'high', 'none', 'low']);
  const [campaign] = all;

  test('holds the copies and nothing else', () => {
    expect(all).toHaveLength(1);
    expect(TEXTS.map((_, nth) => of(nth))).toEqual([0, -1, 0, -1, 0]);
    expect([campaign?.postings, campaign?.first.id, campaign?.last.id]).toEqual([3, '0', '4']);
  });

  test('has a template with a slot for what differs', () => {
    const written = campaign?.template.map((part) => (part.kind === 'fixed' ? part.text : `{${part.slot}}`)).join('');
    expect(written).toBe(
      '{ornament}【急募】{words}で書類を受け取るだけの簡単なお仕事です。日給{pay}円、即日払い。詳細は@{contact}まで',
    );
    expect(campaign?.template.find((part) => part.kind === 'slot' && part.slot === 'words')).toEqual({
      kind: 'slot',
      slot: 'words',
      distinct: 3,
      values: ['名古屋', '大阪', '渋谷'],
    });
  });

  test('says what its members share, and who is judged unlike the rest', () => {
    expect(campaign?.indicators).toEqual([{ kind: 'handle', value: '@aaa1_toy', postings: 2 }]);
    expect(campaign?.levels).toEqual({ none: 0, low: 1, medium: 0, high: 2 });
    expect(campaign?.odd).toEqual([{ id: '4', source: { file: 'a.csv', row: 5, line: 6 }, level: 'low' }]);
    expect(campaign?.crimes).toEqual(['robbery']);
  });

  test('keeps its id when rows come in another order, or another joins', () => {
    const id = campaign?.id;
    expect(id).toMatch(/^c-[0-9a-f]{10}$/);
    expect(campaignsIn([...TEXTS].reverse()).all[0]?.id).toBe(id);
    expect(campaignsIn([ad('✨', '福岡', '5万円', '@ddd_toy'), ...TEXTS]).all[0]?.id).toBe(id);
  });
});

test('commonplaces are no campaign, however often they come', () => {
  expect(campaignsIn(['詳細はDMで', '詳細はDMで', '', '', '🔥', '🔥']).all).toEqual([]);
});

test('of campaigns planted among other postings, pairs are told with precision and recall of 0.98 and more', () => {
  const planted = plant(12_000, 60, 11);
  const { precision, recall } = pairwise(planted, groupTexts(planted.map(({ text }) => text)));
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.98);
}, 120_000);

test('likeness is the longest common subsequence, as the textbook counts it', () => {
  const slow = (a: string, b: string): number => {
    let row = new Array<number>(b.length + 1).fill(0);
    for (let i = 0; i < a.length; i++) {
      const next = [0];
      for (let j = 0; j < b.length; j++)
        next.push(a[i] === b[j] ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number));
      row = next;
    }
    return a.length + b.length === 0 ? 1 : (2 * (row.at(-1) as number)) / (a.length + b.length);
  };
  const letters = fc.string({ unit: fc.constantFrom('あ', 'い', 'う', 'え'), maxLength: 90 });
  fc.assert(
    fc.property(letters, letters, letters, (a, b, c) => {
      const { likeness } = comparing(a);
      expect(likeness(b)).toBe(slow(a, b));
      expect(likeness(c)).toBe(slow(a, c));
    }),
  );
});

test('whatever the texts, each is in one group, copies are together, and templates give every fixed part', () => {
  fc.assert(
    fc.property(fc.array(hostileText(), { maxLength: 8 }), (texts) => {
      const doubled = [...texts, ...texts];
      const groups = groupTexts(doubled);
      const { all, of } = describeCampaigns(groups, (nth) => judged(doubled[nth] as string, nth));
      for (const members of membersOf(groups))
        for (const part of all[of(members[0] as number)]?.template ?? [])
          if (part.kind === 'fixed')
            for (const member of members) expect((doubled[member] as string).includes(part.text)).toBe(true);
      for (let nth = 0; nth < texts.length; nth++) expect(of(nth)).toBe(of(nth + texts.length));
    }),
    { numRuns: 60 },
  );
});

test('a megabyte of one letter, and thousands of the same text, take no longer than they must', () => {
  const long = 'あ'.repeat(1_000_000);
  const many = Array.from({ length: 5_000 }, (_, nth) => ad('🔥', '渋谷', `${nth}円`, '@aaa1_toy'));
  const started = performance.now();
  expect(membersOf(groupTexts([long, long, ...many])).map(({ length }) => length)).toEqual([5_000, 2]);
  expect(performance.now() - started).toBeLessThan(30_000);
}, 60_000);
