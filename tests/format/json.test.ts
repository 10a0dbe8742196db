import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../src/format/messages.js';
import { hostileText } from '../text.js';
import { type Judged, posting, print, report, SUMMARY } from './toy.js';
import { OFFER, RUN, RUN_SUMMARY } from './toy-run.js';

const KEYS = [
  'id',
  'source',
  'level',
  'score',
  'frame',
  'crimes',
  'signals',
  'disclosure',
  'indicators',
  'pay',
  'speech',
  'short',
  'bias',
  'belowMinimumWage',
  'neighbours',
  'handling',
];

/** A posting whose every free string is `text`. */
function everywhere(text: string): Judged {
  const of = posting(text, { id: text, source: { file: text, row: 1, line: 1 } });
  const signals = [
    { rule: text, category: text, points: 1, evidence: [{ start: 0, end: text.length, text }], reduced: null },
  ];
  return [of, report(of, { signals, indicators: [{ kind: 'handle', value: text, start: 0, end: text.length }] })];
}

describe('jsonl', () => {
  test('鍵の順は契約: 報告の作られ方によらない', () => {
    const [of, reported] = OFFER;
    const shuffled = Object.fromEntries(
      Object.entries({ ...reported, extra: 'x' }).reverse(),
    ) as unknown as typeof reported;
    const record = JSON.parse(print('jsonl', [[of, shuffled]]));
    expect(Object.keys(record)).toEqual(KEYS);
    expect(Object.keys(record.source)).toEqual(['file', 'row', 'line']);
    expect(Object.keys(record.signals[0])).toEqual(['rule', 'category', 'points', 'evidence', 'reduced']);
    expect(Object.keys(record.signals[0].evidence[0])).toEqual(['start', 'end', 'text']);
    expect(Object.keys(record.disclosure)).toEqual(['name', 'address', 'contact', 'work', 'workplace', 'wage']);
    expect(Object.keys(record.indicators[0])).toEqual(['kind', 'value', 'start', 'end']);
    expect(Object.keys(record.pay[0])).toEqual(['yen', 'per', 'start', 'end', 'assumed']);
  });

  test('投稿の本文は出さない', () => {
    const of = posting('秘密の本文');
    expect(print('jsonl', [[of, report(of)]])).not.toContain('秘密');
  });

  test('どんな文字列でも1行の正しいJSONで、端末を動かさず、読めば元に戻る', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const line = print('jsonl', [everywhere(text)]);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        const record = JSON.parse(line);
        expect([record.id, record.source.file, record.signals[0].evidence[0].text, record.indicators[0].value]).toEqual(
          Array(4).fill(text),
        );
      }),
    );
  });
});

describe('json', () => {
  test('投稿は jsonl の記録と同じ', () => {
    const records = print('jsonl', RUN)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(JSON.parse(print('json', RUN)).postings).toEqual(records);
  });

  test('投稿が0件でも正しいJSON', () => {
    const run = JSON.parse(print('json', [], {}, { ...SUMMARY, postings: 0 }));
    expect(Object.keys(run)).toEqual(['schema', 'tool', 'rules', 'postings', 'summary', 'complete', 'reasons']);
    expect(run).toMatchObject({
      tool: { name: 'yamiscan', version: '1.2.3' },
      rules: { count: 4 },
      postings: [],
      complete: true,
    });
  });

  test('不完全な走査はそう言う', () => {
    const run = JSON.parse(print('json', RUN, { language: 'ja' }, RUN_SUMMARY));
    expect(run.complete).toBe(false);
    expect(run.summary.problems).toEqual([{ file: 'ads.csv', line: 8, column: null, message: '列が足りません' }]);
  });
});

test('どの言葉も両方の言語にある', () => {
  const keysOf = (words: object): unknown =>
    Object.entries(words).map(([key, value]) => [key, typeof value === 'object' ? keysOf(value) : typeof value]);
  expect(keysOf(MESSAGES.en)).toEqual(keysOf(MESSAGES.ja));
  const all = JSON.stringify(MESSAGES);
  expect(all).not.toMatch(/安全|\bsafe\b|undefined|""/i);
});
