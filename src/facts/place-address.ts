/** Addresses down to the house: a place followed by figures (架空区仮町1-2-3), or a quarter with 丁目 and figures. */
import { once } from '../domain/once.js';
import { mergeSpans, type Span } from '../domain/span.js';
import { anchored } from './anchored-pattern.js';
import { textBefore } from './backward.js';
import type { Marked } from './marked.js';
import { matches } from './vocabulary.js';

/** No house has a number that begins with 0, as telephone numbers do. */
const FIGURES = String.raw`(?!0)(?:\d{1,2}条(?:[東西南北]?(?=\d)))?\d{1,4}(?:(?:丁目|番地?|号|の(?=\d)|[-‐‑–—−ー])\d{0,4}){1,5}(?![\d万円千時人名日%])`;
/** A quarter in kana must not begin like a sentence going on. */
const QUARTER_BEHIND = String.raw`(?![でにのはがをとへも])[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{0,12}?`;
/** From the end of a place. One figure alone is a house's only behind 市, 区, 町 or 村 and a quarter in Han. */
const BEHIND_PLACE = once(() => new RegExp(` ?${QUARTER_BEHIND}${FIGURES}`, 'uy'));
const BEHIND_TOWN =
  /(?<=[市区町村])[\p{Script=Han}々ヶケ]{1,8}\d{1,4}(?![\d年月日時分名人円万千歳件個枚本回階割台社%.,:~〜/+])/uy;
const NO_STREET = /給|日当|報酬|時間|毎週|以上|最大|平日|\d日/;
const BLOCK = anchored(
  'place.block',
  () => /\d{1,2}丁目\d{1,4}(?:[-番の号地]\d{0,4}){0,3}|\d{1,2}-\d{1,2}-\d{1,2}(?![\d-])/g,
);
const QUARTER = /[\p{Script=Han}\p{Script=Katakana}ー々]{2,8}$/u;
const NO_QUARTER = /(?:電話|携帯|番号|tel|fax|期間|日程|時間|価格|月給|給与)$/;

/** `places`: stretches of prefectures and municipalities, contiguous ones joined. */
export function addresses(marked: Marked, places: readonly Span[]): Span[] {
  const { text } = marked;
  const behindPlaces = places.flatMap(({ start, end }) => {
    const tail = matchAt(BEHIND_PLACE(), text, end) ?? matchAt(BEHIND_TOWN, text, end);
    return tail === undefined || NO_STREET.test(tail) ? [] : [{ start, end: end + tail.length }];
  });
  const blocks = matches(marked, BLOCK).flatMap(({ index, 0: figures }) => {
    const quarter = textBefore(text, index, QUARTER, 8);
    if (quarter === '' || NO_QUARTER.test(quarter)) return [];
    return [{ start: index - quarter.length, end: index + figures.length }];
  });
  return behindPlaces.length === 0 && blocks.length === 0 ? [] : mergeSpans([...behindPlaces, ...blocks]);
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
