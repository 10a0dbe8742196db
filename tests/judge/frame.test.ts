import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/domain/rule.js';
import { createScanner } from '../../src/scanner.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';
import { TOY_SCORING, toyPack, toyRule } from '../toy.js';

const RULES: readonly Rule[] = [
  toyRule('role', { phrase: ['受け子'] }, { strength: 'decisive' }),
  toyRule('warn', { phrase: ['は犯罪です', '警察に相談'] }, { strength: 'brake', speech: 'warn' }),
  toyRule('hint', { phrase: ['らしい'] }, { strength: 'brake-weak', speech: 'chat' }),
  toyRule('help', { phrase: ['送ってしま'] }, { strength: 'brake-strong', speech: 'help' }),
  toyRule('turn', { phrase: ['でもうちは'] }, { strength: 'medium', speech: 'offer' }),
  toyRule('answer', { phrase: ['dmどうぞ'] }, { strength: 'weak', speech: 'offer' }),
  toyRule('call', { phrase: ['募集', 'ください', '来れる人'] }, { strength: 'none', speech: 'offer' }),
];
const { scan } = createScanner({ pack: toyPack(RULES) });
const frameOf = (text: string) => scan(text).frame;

describe('a mention', () => {
  test.each([
    ['警告の文', '受け子は犯罪です。'],
    ['警告の文にある募集の言葉', '受け子の募集は犯罪です。'],
    ['引用された募集', '「受け子募集。来れる人」は犯罪です'],
    ['引用のほかに募集がない', '「受け子募集。来れる人」という声がした'],
  ])('%s', (_, text) => expect(frameOf(text)).toBe('mention'));

  test('discounts what raises the score and lets its brakes count', () => {
    const { signals } = scan('受け子は犯罪です。');
    expect(signals.map(({ rule, points, reduced }) => [rule, points, reduced])).toEqual([
      ['warn', -12, null],
      ['role', 8.4, 'mentioned'],
    ]);
  });

  test('adds no more than its cap, however much is mentioned', () => {
    const names = ['受け子', '出し子', 'かけ子', '運び屋', '叩き'];
    const roles = names.map((name, at) => toyRule(`r${at}`, { phrase: [name] }, { strength: 'decisive' }));
    const scoring = { ...TOY_SCORING, caps: new Map([['mention', 20]]) };
    const { scan: capped } = createScanner({ pack: toyPack([...RULES.slice(1), ...roles], [], { scoring }) });
    const { signals } = capped(`${names.join('、')}は犯罪です。`);
    expect(signals.filter(({ points }) => points > 0).map(({ points }) => points)).toEqual([8.4, 8.4, 3.2]);
  });

  test('says which act told it, the most telling first', () => {
    expect(scan('写真を送ってしまいました。それは犯罪です').speech).toEqual(['help', 'warn']);
  });
});

describe('a turn to an offer of one’s own', () => {
  test.each([
    ['前の警告を打ち消す', '受け子は犯罪です。でもうちは安心、受け子募集', 'offer'],
    ['後の訴えは残る', 'でもうちは募集。写真を送ってしまいました', 'help'],
    ['引用の中では他人の言葉', '受け子は犯罪です。「でもうちは安心、受け子募集」', 'mention'],
    ['警告の文の中では他人の言葉', '受け子は犯罪です。でもうちは募集、は犯罪です', 'mention'],
  ])('%s', (_, text, frame) => expect(frameOf(text)).toBe(frame));
});

describe('a cry for help', () => {
  test.each([
    ['応じてしまった人', '受け子に応募して、写真を送ってしまいました', 'help'],
    ['雑談まじりでも', '写真を送ってしまった。受け子らしい。', 'help'],
    ['引用された訴え', '「写真を送ってしまった」。受け子は犯罪です', 'mention'],
    [
      '訴えに見せて人を求める',
      '写真を送ってしまった。受け子、来れる人。今日募集。夜も来れる人。返事をください。明日も募集。友達も来れる人',
      'offer',
    ],
  ])('%s', (_, text, frame) => expect(frameOf(text)).toBe(frame));

  test('is never flagged, whatever it mentions', () => {
    const roles = ['受け子', '出し子', 'かけ子', '運び屋', '叩き'].map((name, at) =>
      toyRule(`r${at}`, { phrase: [name] }, { strength: 'decisive' }),
    );
    const scoring = { ...TOY_SCORING, mention: 1 };
    const { scan: careless } = createScanner({ pack: toyPack([...RULES.slice(1), ...roles], [], { scoring }) });
    for (const told of ['写真を送ってしまった', 'は犯罪です'])
      expect(careless(`${told}。受け子、出し子、かけ子、運び屋、叩き`)).toMatchObject({
        level: expect.stringMatching(/^(?:none|low)$/),
      });
  });
});

describe('an offer of one’s own at the end', () => {
  test.each([
    ['額と応じ方', '写真を送ってしまった。うちは日給5万。DMどうぞ', 'offer'],
    ['犯罪と応じ方', '写真を送ってしまった。それは別として、受け子さん。DMどうぞ', 'offer'],
    ['応じ方がない', '写真を送ってしまった。うちは日給5万', 'help'],
    ['応じ方だけ', '写真を送ってしまった。DMどうぞ', 'help'],
    ['後に警告がある', '写真を送ってしまった。うちは日給5万。DMどうぞ。警察に相談', 'help'],
    ['引用の中', '写真を送ってしまった。「うちは日給5万。DMどうぞ」', 'help'],
    ['閉じるハッシュタグの中', '写真を送ってしまった。 #日給5万 #dmどうぞ', 'help'],
  ])('%s', (_, text, frame) => expect(frameOf(text)).toBe(frame));
});

describe('an offer', () => {
  test.each([
    ['募集そのもの', '受け子募集。来れる人'],
    ['警告で包まれた募集', '闇バイトは犯罪です。でもうちの受け子は別。来れる人。写真ください。今日募集'],
    ['引用の中だけにある警告', '「受け子は犯罪です」。気にせず来れる人'],
    ['弱い手がかり一つ', '受け子らしい。'],
    ['全文が引用符の中', '「受け子募集。来れる人」'],
  ])('%s', (_, text) => expect(frameOf(text)).toBe('offer'));

  test('makes the brakes of other frames void', () => {
    const { signals } = scan('闇バイトは犯罪です。でもうちの受け子は別。来れる人。写真ください。今日募集');
    expect(signals.find(({ rule }) => rule === 'warn')).toMatchObject({ points: 0, reduced: 'void' });
  });
});

test('any text has a frame, and its evidence slices back', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const { signals } = scan(text);
      for (const one of signals.flatMap(({ evidence }) => evidence))
        expect(text.slice(one.start, one.end)).toBe(one.text);
    }),
  );
});

test('many sentences are weighed one by one, not against each other', () => {
  expect(isLinear((size) => frameOf('受け子は犯罪です。「来れる人」！'.repeat(size / 16)), 40_000)).toBe(true);
});
