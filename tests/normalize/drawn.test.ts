import { describe, expect, test } from 'vitest';
import { toOriginal } from '../../src/domain/text.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { isLinear } from '../growth.js';
import { toyPack, toyTerm } from '../toy.js';

const drawn = new Map([
  ['け', ['レナ']],
  ['す', ['£']],
  ['て', ['τ']],
  ['れ', ['я']],
  ['仕', ['イ士']],
  ['と', ['├']],
  ['め', ['×']],
]);
const normalize = createNormalizer(toyPack([], [toyTerm('roles', ['受け子'], { guarded: true })], { drawn }));
const read = (text: string): string => normalize(text).plain.text;

describe('letters drawn of signs and of other letters', () => {
  test.each([
    ['ｲ士事τ〃£', '仕事です'],
    ['疲я£き〃τ', '疲れすぎて'],
    ['ｲ士事、ﾚﾅ£', '仕事、けす'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each(['£5の茶を飲んで', 'レナと仕事', '東京├会社├', '10×5のτ', 'イ士だけ'])(
    'one sign is no such text: %s',
    (text) => expect(read(text)).toBe(text),
  );

  test('jargon is completed without more of them', () => expect(read('受ﾚﾅ子いる')).toBe('受け子いる'));

  test('leads back to what was typed', () => {
    const text = 'あのｲ士事τ〃£';
    const { plain } = normalize(text);
    const at = plain.text.indexOf('で');
    const span = toOriginal(plain, { start: at, end: at + 1 });
    expect(text.slice(span.start, span.end)).toBe('τ〃');
  });

  test('takes linear time', () => {
    expect(isLinear((size) => void read('ｲ士τ〃£レ'.repeat(size)), 5_000)).toBe(true);
  });
});

describe('marks', () => {
  test.each([
    ['受\u0337け\u0337子\u0337', '受け子'],
    ['あ゙つ゛い', 'あづい'],
    ['ハ゛イト', 'バイト'],
    ['Nguyễn', 'nguyễn'],
    ['बैंक खाता', 'बैंक खाता'],
    ['1\ufe0f\u20e3番', '1番'],
    [`口${'\u0301'.repeat(50)}座`, '口座'],
  ])('%j is %j', (text, expected) => expect(read(text)).toBe(expected));
});
