/** Cheap looks at a figure before units and words are looked up: most figures of a text are no sums. */
import { characterClass } from '../domain/character-class.js';

export const KANJI_FIGURE = characterClass(/[〇一二三四五六七八九壱壹弐参伍十拾百千数]/);
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** What may belong to the figure before it: a unit, 円, more figures, a range. */
const GOES_ON = characterClass(
  /[0-9.,〇一二三四五六七八九壱壹弐参伍十拾百千数億万萬マまm諭ゆユ渋福干せsk・*円圓日えエyjei からよ~〜\-‐‑–—―−ー→⇒↑⤴+以オ超ou台]/,
);
/** Last letters of words that make a number a sum. */
const NAMES_SUM = characterClass(
  /[給当収額日晩月年件本回通場座冊枚個コこ台箱軒便復人名つ酬礼ラ払道価計証定俸料与きり]/,
);
const BETWEEN = characterClass(/[\s:最低大高はがでに約x>】」)\]▶▷➡→=]/);
/** Figures in kanji that are read as one number. */
const MOST_KANJI = 8;

/** Whether a word before a number without a unit may make it a sum. */
export function mayBeSum(text: string, at: number): boolean {
  let before = at - 1;
  for (let i = 0; i < 3 && BETWEEN(text.charCodeAt(before)); i++) before--;
  return NAMES_SUM(text.charCodeAt(before));
}

/** Where a number ends that nothing belongs to, neither behind nor before it; -1 for any other. */
export function endOfLoneFigure(text: string, at: number): number {
  let end = at;
  if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(end))) end++;
  else while (KANJI_FIGURE(text.charCodeAt(end))) end++;
  if (end === at || GOES_ON(text.charCodeAt(end)) || mayBeSum(text, at)) return -1;
  return isDigit(text.charCodeAt(at)) || end - at <= MOST_KANJI ? end : -1;
}
