import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAY_PERIODS, type PayFact } from '../../src/domain/fact.js';
import { readPay } from '../../src/facts/pay.js';
import { hostileText } from '../text.js';
import { cpuTime, normalize } from './marked.js';
import { expectRead } from './measured.js';

const read = (text: string): PayFact[] => readPay(normalize(text));
const brief = (text: string): string[] =>
  read(text).map(({ span, yen, per, assumed }) =>
    [text.slice(span.start, span.end), [...new Set(yen)].join('-'), per, ...(assumed === null ? [] : [assumed])].join(
      ' | ',
    ),
  );

describe('fixtures/facts/pay.jsonl', () => {
  it('is read with precision and recall of at least 0.97', () => {
    expectRead('pay', 0.97);
  });
});

describe('what a sum is read as', () => {
  it.each([
    ['荷物を運ぶだけ 日給３万', ['日給３万 | 30000 | day']],
    ['時給1,226円～', ['時給1,226円～ | 1226 | hour']],
    ['1件につき報酬3万', ['1件につき報酬3万 | 30000 | task']],
    ['3時間で2万', ['3時間で2万 | 6667 | hour | hours']],
    ['月100↑ DM', ['月100↑ | 1000000 | month | man']],
    ['給与は22万円〜31万円', ['給与は22万円〜31万円 | 220000-310000 | month | period']],
    ['実行50万/見張り20万 今夜 DM', ['50万 | 500000 | task | period', '20万 | 200000 | task | period']],
    ['日\n給\n5\n万', ['日\n給\n5\n万 | 50000 | day']],
    ['①日給3万 ②即日', ['日給3万 | 30000 | day']],
    ['月額報酬 45万円', ['月額報酬 45万円 | 450000 | month']],
    ['時給\n平日 1,200円\n土日 1,300円', ['時給\n平日 1,200円 | 1200 | hour', '1,300円 | 1300 | hour | period']],
    ['時給 1,2 00円', ['時給 1,2 00円 | 1200 | hour']],
    ['日 給 1 2 , 0 0 0 円', ['日 給 1 2 , 0 0 0 円 | 12000 | day']],
    ['時給①②⓪⓪円', ['時給①②⓪⓪円 | 1200 | hour']],
    ['①②日給3万', ['日給3万 | 30000 | day']],
    ['日給l2,000円', ['日給l2,000円 | 12000 | day']],
    ['日給にじゅうごまんえん', ['日給にじゅうごまんえん | 250000 | day']],
    ['一晩で諭吉10枚', ['一晩で諭吉10枚 | 100000 | day']],
    ['一人1Ｏ万 DM', ['一人1Ｏ万 | 100000 | task']],
  ])('%j', (text, expected) => expect(brief(text)).toEqual(expected));

  it.each([
    '家賃 月5万円の部屋',
    '時給50円アップ',
    '5万人が応募した',
    '会場は9:00〜18:00',
    '口座から計640万円を引き出した疑い',
    '＼6時間だけ／',
    '最低賃金は1,226円です',
    '年収130万円の壁',
    '渋沢2丁目から3日元気に通った',
    '悩みはごまんとある',
    '時給0円の話',
    '個人で1万〜30万まで即日ご融資 DM',
  ])('%j has none', (text) => expect(brief(text)).toEqual([]));
});

describe('every text', () => {
  it('gives spans that slice back to figures and sums that are sound', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const { span, yen, per } of read(text)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(yen[0]) && Number.isFinite(yen[1]) && yen[0] > 0).toBe(true);
          expect(yen[0]).toBeLessThanOrEqual(yen[1]);
          expect(PAY_PERIODS).toContain(per);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1', '人1', '5万', '0〇', '十', '日給5〜', '3時間で2万', '荷物を運ぶだけで5万円、DMまで。'])(
    'takes linear time on %j, many times',
    (part) => {
      const text = normalize(part.repeat(Math.ceil(300_000 / part.length)));
      expect(cpuTime(() => readPay(text))).toBeLessThan(3000);
    },
    60_000,
  );
});
