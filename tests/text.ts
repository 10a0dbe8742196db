/** Strings that texts from the net are made of, for property tests. */
import fc from 'fast-check';

const SCRAPS = [
  '受け子',
  '\n受',
  'ｲ士',
  'τ〃',
  'we buy bank account ',
  'tài khoản',
  'किन्छु',
  'a\u0337',
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

/** Any code points but halves; fast-check's own unit `binary` draws the same, after a second for a map of all of them in every process. */
export const anyLetters = (size: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.array(codePoint, size).map((points) => String.fromCodePoint(...points));

const HALVES = 0x800;
const codePoint = fc.nat(0x10ffff - HALVES).map((nth) => (nth < 0xd800 ? nth : nth + HALVES));

export const hostileText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...SCRAPS) },
        { weight: 1, arbitrary: anyLetters({ maxLength: 6 }) },
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));
