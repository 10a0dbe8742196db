/** What labels stand for: those of docs/labelling.md, those that were named, or one of the usual pairs. */
import type { Truth } from '../domain/evaluation.js';

export interface LabelMeaning {
  readonly positive: readonly string[];
  readonly ignored: readonly string[];
  /** null: whatever is neither positive nor ignored. */
  readonly negative: readonly string[] | null;
}

/** null where nothing was named. */
export interface AskedLabels {
  readonly positive: readonly string[] | null;
  readonly ignored: readonly string[] | null;
}

export const POSITIVE = 'recruit';
export const IGNORED = 'grey';

/** How other data sets say yes and no; folded as by `foldLabel`. */
const PAIRS: readonly (readonly [
  positive: readonly string[],
  negative: readonly string[],
  ignored: readonly string[],
])[] = [
  [['1', '1.0'], ['0', '0.0'], []],
  [['true', 't'], ['false', 'f'], []],
  [['yes', 'y'], ['no', 'n'], []],
  [['positive', 'pos'], ['negative', 'neg'], ['neutral']],
  [['○', '◎'], ['×', 'x'], ['△']],
  [['はい'], ['いいえ'], []],
  [['陽性'], ['陰性'], []],
  [['あり', '有', '有り'], ['なし', '無', '無し'], []],
  [['該当'], ['非該当', '該当なし'], []],
  [
    ['黒', 'クロ'],
    ['白', 'シロ'],
    ['グレー', '灰', '灰色'],
  ],
];

/** The first label of a file tells which pair it uses; `isGuessed` where that wasn't asked for. */
export function meaningOf(
  first: string,
  { positive, ignored }: AskedLabels,
): { readonly meaning: LabelMeaning; readonly isGuessed: boolean } {
  const pair = positive === null ? PAIRS.find((all) => all.flat().includes(foldLabel(first))) : undefined;
  if (pair !== undefined)
    return {
      meaning: { positive: pair[0], negative: pair[1], ignored: [...pair[2], ...folded(ignored ?? [])] },
      isGuessed: true,
    };
  const meaning = { positive: folded(positive ?? [POSITIVE]), ignored: folded(ignored ?? [IGNORED]), negative: null };
  return { meaning, isGuessed: false };
}

/** null for a label that is none of a pair. */
export function truthOf(label: string, { positive, ignored, negative }: LabelMeaning): Truth | null {
  const name = foldLabel(label);
  if (positive.includes(name)) return 'positive';
  if (ignored.includes(name)) return 'ignored';
  return negative === null || negative.includes(name) ? 'negative' : null;
}

/** Recruit, ｒｅｃｒｕｉｔ and " recruit " are one label, and so are the circles and crosses that keyboards know. */
export const foldLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[〇◯⭕]\uFE0F?/gu, '○')
    .replace(/[✕✖✗✘╳❌]\uFE0F?/gu, '×');

const folded = (labels: readonly string[]): string[] => labels.map(foldLabel);
