import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MinimumWage, MinimumWages } from '../../src/domain/minimum-wage.js';
import { type Scanner, scannerOf } from '../../src/stages.js';
import { cpuTime } from '../facts/marked.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const rate = (prefecture: string, fiscalYear: number, yen: number, since: string | null = null): MinimumWage => ({
  prefecture,
  fiscalYear,
  yen,
  since,
  from: since ?? `${fiscalYear + 1}-04-01`,
});
const WAGES: MinimumWages = {
  rates: [
    rate('東京都', 2025, 1200, '2025-10-03'),
    rate('東京都', 2024, 1100),
    rate('京都府', 2024, 1000),
    rate('京都府', 2025, 1050),
    rate('沖縄県', 2024, 900),
    rate('沖縄県', 2025, 950),
  ],
  elsewhere: ['業務委託'],
  beside: ['研修', '最低賃金'],
};
const warning = toyRule(
  'toy-warning',
  { phrase: ['注意してください', 'という募集'] },
  { speech: 'warn', strength: 'none' },
);
const scanner: Scanner = scannerOf(toyPack([warning], [], { minimumWages: WAGES }));
const belowIn = (text: string, date?: string) =>
  scanner.scan({ id: '1', text, source: { file: null, row: 1, line: 1 }, ...(date === undefined ? {} : { date }) })
    .belowMinimumWage;
const brief = (text: string, date?: string): string | null => {
  const below = belowIn(text, date);
  return below === null ? null : `${text.slice(below.start, below.end)} ${below.prefecture} ${below.minimum}`;
};

describe('what is said', () => {
  test.each([
    ['東京都のカフェ 時給1,150円 スタッフ募集', '時給1,150円 東京都 1200'],
    ['京都市左京区 レジ 時給1,000円〜1,300円', '時給1,000円〜1,300円 京都府 1050'],
    ['東京・新宿の倉庫 時給1100円', '時給1100円 東京都 1200'],
    ['レジ 時給940円', '時給940円 null 950'],
    ['東京本社、沖縄の店で時給1,100円', null],
    ['沖縄県か東京都で時給940円', '時給940円 沖縄県 950'],
    ['東京都の会社です。勤務地は那覇市、時給1,100円', null],
    ['東京都 8時間で8,000円 引っ越し', '8時間で8,000円 東京都 1200'],
    ['東京都 昼は時給1,300円 夜は時給1,150円', '時給1,150円 東京都 1200'],
  ])('%j: %j', (text, said) => expect(brief(text)).toBe(said));

  test('with the day of effect', () => {
    expect(belowIn('東京都 レジ 時給1,150円')).toMatchObject({
      yen: 1150,
      fiscalYear: 2025,
      since: '2025-10-03',
      date: null,
    });
    expect(belowIn('京都府 レジ 時給1,000円')).toMatchObject({ fiscalYear: 2025, since: null });
  });

  test.each([
    ['2025-10-03', '時給1,090円 東京都 1200'],
    ['2025-10-02', '時給1,090円 東京都 1100'],
    ['2025-04-01', '時給1,090円 東京都 1100'],
    ['2025-03-31', null],
  ])('as of %s: %j', (date, said) => expect(brief('東京都 レジ 時給1,090円', date)).toBe(said));
});

describe('nothing is said', () => {
  test.each([
    ['of enough', '東京都 レジ 時給1,200円'],
    ['of a day, a month, a task', '東京都 日給5,000円 月給10万円 1件300円'],
    ['of a sum whose period is but guessed', '東京都 給与 1,150円'],
    ['of a warning', '「東京都 レジ 時給500円」という募集に注意してください'],
    ['of quoted words', '東京都のスタッフ募集 時給1,300円。前の店は「時給900円」'],
    ['of trainees', '東京都 レジ 時給1,250円 研修中は時給1,150円'],
    ['of the minimum wage itself', '東京都のスタッフ募集、最低賃金の時給1,100円から上がります'],
    ['of contractors', '東京都 配達スタッフ 業務委託 時給1,000円くらい'],
    ['of work abroad', 'タイ 電話番 時給800円'],
  ])('%s', (_, text) => expect(belowIn(text)).toBeNull());

  test('where no wages are known', () => {
    expect(scannerOf(toyPack([])).scan('東京都 レジ 時給500円').belowMinimumWage).toBeNull();
  });
});

test('neither score nor level changes, and any text gives a span that slices back', () => {
  const without = scannerOf(toyPack([warning]));
  const wage = fc.constantFrom('', '東京都 時給900円', '時給500円', '。', '「時給800円」');
  fc.assert(
    fc.property(hostileText(), wage, hostileText(), (head, middle, tail) => {
      const text = head + middle + tail;
      const { belowMinimumWage: below, ...rest } = scanner.scan(text);
      const { belowMinimumWage: _, ...same } = without.scan(text);
      expect(rest).toEqual(same);
      if (below === null) return;
      expect(text.slice(below.start, below.end)).not.toBe('');
      expect(below.yen).toBeLessThan(below.minimum);
    }),
  );
});

test.each(['時給500円', '東京都新宿区「時給500円。', '業務委託\n時給500円\n'])(
  'takes linear time on %j, many times',
  (part) => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    expect(cpuTime(() => scanner.scan(text))).toBeLessThan(8000);
  },
  60_000,
);
