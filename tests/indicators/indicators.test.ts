/** What links postings: read off the text, gathered over a run, defanged, hidden. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../src/domain/posting.js';
import type { Indicator, Report } from '../../src/domain/report.js';
import { defang } from '../../src/indicators/defang.js';
import { createGatherer, createMask, indicatorsIn } from '../../src/indicators/index.js';
import { scannerOf } from '../../src/stages.js';
import { PACK, posting, report } from '../format/toy.js';
import { hostileText } from '../text.js';

const found = (text: string, indicators: readonly Indicator[] = []) =>
  indicatorsIn({ text }, { indicators }).map(({ kind, value, typed }) => [kind, value, typed]);

const contact = (text: string, evidence: string, kind: Indicator['kind'], value: string): Indicator => {
  const start = text.indexOf(evidence);
  return { kind, value, start, end: start + evidence.length };
};

describe('what was typed', () => {
  test.each<[string, string, Indicator['kind'], string, string]>([
    ['詳細はテレグラム：＠Ａｂｃ＿１まで', 'テレグラム：＠Ａｂｃ＿１', 'telegram', 'abc_1', '＠Ａｂｃ＿１'],
    ['電話 ０９０-0000-1234', '電話 ０９０-0000-1234', 'phone', '09000001234', '０９０-0000-1234'],
    ['LINE ID: xx9toy', 'LINE ID: xx9toy', 'line', 'xx9toy', 'xx9toy'],
    ['t.me/toy_channel へ', 't.me/toy_channel', 'telegram', 'toy_channel', 't.me/toy_channel'],
  ])('%s', (text, evidence, kind, value, typed) => {
    const [one] = found(text, [contact(text, evidence, kind, value)]);
    expect(typed.endsWith(one?.[2] ?? '?') || one?.[2] === typed).toBe(true);
    expect(one?.slice(0, 2)).toEqual([kind, value]);
  });
});

describe('wallets', () => {
  // Addresses published in the standards themselves, and the burn address of TRON.
  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
    ['T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb'],
    ['0x0000000000000000000000000000000000000000'],
  ])('%s', (address) => {
    expect(found(`報酬は${address}に送金`)).toEqual([['wallet', address, address]]);
  });

  test.each([['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'], ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'], ['0x00']])(
    '%s is none: a letter is wrong',
    (address) => expect(found(`送金先 ${address}`)).toEqual([]),
  );
});

test('tags in one spelling; a number, a link and a part of a word are none', () => {
  expect(found('＃闇バイト #ＢＡＩＴＯ #9110 https://example.com/#top x#y').map(([, value]) => value)).toEqual([
    '#闇バイト',
    '#baito',
  ]);
});

test('defanged', () => {
  expect([
    defang('telegram', 't.me/toy'),
    defang('mail', 'toy@mail.example.com'),
    defang('url', 'https://example.com/a'),
  ]).toEqual(['t[.]me/toy', 'toy[@]mail[.]example[.]com', 'hxxps://example[.]com/a']);
  expect(defang('phone', '09000001234')).toBe('09000001234');
});

test('a run: each posting counts once, the most linked come first', () => {
  const { add, all } = createGatherer();
  const post = (id: string, text: string, level: Report['level']) => {
    const of = posting(text, { id });
    const indicators = text.includes('@toy_a') ? [contact(text, '@toy_a', 'handle', 'toy_a')] : [];
    add(of, report(of, { level, indicators }));
  };
  post('1', '連絡 @toy_a #求人', 'high');
  post('2', '連絡 @toy_a @toy_a', 'low');
  post('3', '#求人 #求人', 'none');
  expect(
    all().map(({ kind, value, postings, levels, places }) => [
      kind,
      value,
      postings,
      levels.high,
      places.map(({ id }) => id),
    ]),
  ).toEqual([
    ['handle', 'toy_a', 2, 1, ['1', '2']],
    ['hashtag', '#求人', 2, 1, ['1', '3']],
  ]);
});

describe('the mask', () => {
  const text = '詳細はテレグラム@toy_abc まで。電話090-0000-1234';
  const of = posting(text, { id: '7', row: { columns: ['id', 'text', 'who'], cells: ['7', text, '@toy_abc'] } });
  const indicators = [
    contact(text, 'テレグラム@toy_abc', 'telegram', 'toy_abc'),
    contact(text, '090-0000-1234', 'phone', '09000001234'),
  ];

  test('hides contacts in text, row and report, and links postings by the same name', () => {
    const mask = createMask();
    const shown = mask.posting(of, report(of, { indicators }));
    expect(shown.posting.text).toBe('詳細はテレグラム[telegram-1] まで。電話[phone-1]');
    expect(shown.posting.row?.cells).toEqual(['7', shown.posting.text, '[telegram-1]']);
    expect(
      shown.report.indicators.map(({ value, start, end }) => [value, shown.posting.text.slice(start, end)]),
    ).toEqual([
      ['[telegram-1]', 'テレグラム[telegram-1]'],
      ['[phone-1]', '[phone-1]'],
    ]);
    const other = posting('@toy_abc', { id: '8' });
    const again = mask.posting(
      other,
      report(other, { indicators: [contact('@toy_abc', '@toy_abc', 'telegram', 'toy_abc')] }),
    );
    expect(again.posting.text).toBe('[telegram-1]');
    expect(mask.text('型: @toy_abcまで')).toBe('型: [telegram-1]まで');
  });
});

test('whatever the text: evidence still slices back, and no contact of the report is left where it stood', () => {
  const { scan } = scannerOf(PACK);
  fc.assert(
    fc.property(
      hostileText(),
      fc.constantFrom('LINE:toy_9x', 'tel 090-0000-5678', 'a@example.com', 't.me/toy_z'),
      (text, more) => {
        const of: Posting = posting(`${text}\n${more}`);
        const judged = scan(of);
        const { posting: shown, report: masked } = createMask().posting(of, judged);
        for (const { evidence } of masked.signals)
          for (const one of evidence) expect(shown.text.slice(one.start, one.end)).toBe(one.text);
        for (const one of masked.indicators) expect(shown.text.slice(one.start, one.end)).toContain(one.value);
        if (judged.indicators.some(({ value }) => value.includes('toy_9x'))) expect(shown.text).not.toContain('toy_9x');
      },
    ),
    { numRuns: 200 },
  );
});
