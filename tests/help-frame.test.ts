/** Whoever asks for help is told so, in every format and language, whatever the level; whoever only pretends to is not. */
import { describe, expect, test } from 'vitest';
import { atLeast, type Report } from '../src/domain/report.js';
import { type Judged, posting, print } from './format/toy.js';
import { shippedScanner } from './shipped.js';

const { scan } = shippedScanner();

function judged(text: string): Judged & { readonly 1: Report } {
  return [posting(text), scan(text)];
}

const CRIES = [
  '先週、求人に応募して免許証の写真を送ってしまいました。やめたいです',
  '知らない人に口座を渡してしまった。もう止められていて怖い',
  '弟がテレグラムの人に言われて封筒を運んでいるようです。どこに相談すればいいですか',
  '荷物を預かるだけで1万円って言われたんだけど、これって闇バイト？',
];

describe.each(CRIES)('%s', (text) => {
  const cry = judged(text);

  test('is help and never flagged', () => {
    expect(cry[1].frame).toBe('help');
    expect(atLeast(cry[1].level, 'medium')).toBe(false);
  });

  test.each(['ja', 'en'] as const)('points to #9110 in text (%s)', (language) => {
    expect(print('text', [cry], { language })).toContain('#9110');
  });

  test('says so in data', () => {
    for (const format of ['json', 'jsonl'] as const) expect(print(format, [cry])).toContain('"frame":"help"');
    expect(print('csv', [cry])).toContain(',help,');
  });

  test('says so in one line', () => {
    expect(print('text', [cry], { details: false })).toContain('相談（助けや助言を求める文）');
    expect(print('text', [cry], { details: false, language: 'en' })).toContain('help (asks for help or advice)');
  });
});

test.each([
  '助けてください。仲間が急に来なくなって出し子がいません。代わりに行ける人、1回6万出します。DMで',
  '私も昔だまされて口座を渡してしまいました。いまは受け取り代行で1日5万です。一緒にやりたい人はDMへ',
])('an offer that pretends: %s', (text) => {
  const { frame, level } = scan(text);
  expect([frame, atLeast(level, 'medium')]).toEqual(['offer', true]);
});

test.each([
  '応募してしまった方は、一人で悩まず警察へ相談してください。',
  '闇バイトに応募すると、個人情報で脅されて抜けられなくなります。絶対に応募しないで。',
])('whoever speaks to those in trouble is not: %s', (text) => {
  expect(scan(text).frame).toBe('mention');
});
