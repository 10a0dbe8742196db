/** Cells that terminals draw a text in, told by a list of our own, so that no width is checked against itself. */

/** Wide, halved, marked, joined, ambiguous, and pictures that are text unless U+FE0F says otherwise. */
const ODD = new Map<string, number>([
  ...['✖', '△', '▲', '·', '…', '①', 'Ω', '※', '×', '☎', '❤', '│'].map((one) => [one, 1] as const),
  ...['✖\uFE0F', '❤\uFE0F', '⚡', '🔥', '👨‍👩‍👧‍👦', '👍🏽', '🇯🇵', '1\uFE0F\u20E3'].map((one) => [one, 2] as const),
  ...['e\u0301', 'ｳ', 'ｹ', 'ｺ', 'ｰ'].map((one) => [one, 1] as const),
  ...['ｶﾞ', 'ﾊﾟ', 'か\u3099', '𠮷'].map((one) => [one, 2] as const),
]);

/** Texts in which they stand, beside ordinary ones. */
export const ODD_TEXTS: readonly string[] = [
  '受け子',
  'abc',
  'ｳｹｺ',
  'ｶﾞｰﾊﾟ',
  'か\u3099き',
  'e\u0301t',
  '👨‍👩‍👧‍👦家族',
  '👍🏽🔥⚡',
  '①Ω※×…',
  '❤❤\uFE0F☎✖✖\uFE0F',
  '𠮷野家',
  '🇯🇵1\uFE0F\u20E3',
];

const segmenter = new Intl.Segmenter();

/** Throws where a character is not known. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const { segment } of segmenter.segment(text)) cells += ODD.get(segment) ?? ordinary(segment);
  return cells;
}

function ordinary(segment: string): number {
  if (/^[ -~]$/.test(segment)) return 1;
  if (/^[\p{sc=Han}\p{sc=Hiragana}\u30A0-\u30FF\u3000-\u303F\uFF01-\uFF60]$/u.test(segment)) return 2;
  throw new Error(`nobody said how wide ${segment} is`);
}
