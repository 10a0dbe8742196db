/** Strings that texts from the net are made of, for property tests. */
import fc from 'fast-check';

const SCRAPS = [
  '受け子',
  '闇バイト',
  '口座',
  'ロ座',
  '荷物を運ぶだけ',
  '日給3万',
  '¥50,000',
  '5マソ',
  'テレグラム',
  '@abc_123',
  't.me/xyz',
  '🔥',
  '💰💰',
  '👨‍👩‍👧',
  '🇰🇭',
  '\u200b',
  '\ufe0f',
  '\u202e',
  '\ud83d',
  '\udc00',
  '\0',
  '\u001b[31m',
  'ｶﾞ',
  'ﾞ',
  'か\u3099',
  '㌔',
  '①',
  '〜',
  '～',
  '。',
  '、',
  '「',
  '」',
  '\r\n',
  '\r',
  '\u2028',
  ' ',
  '　',
  '・',
  'ー',
  'İ',
  'ﬁ',
  '09000001234',
  '#即日即金',
] as const;

export const hostileText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...SCRAPS) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
