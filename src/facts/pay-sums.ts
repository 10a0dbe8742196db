/** Sums of money as they stand in a text: one amount, a range, or one with an open end. What they are for is not asked here. */
import { characterClass } from '../domain/character-class.js';
import type { Span } from '../domain/span.js';
import { mayBeIn } from './anchored.js';
import { anchored } from './anchored-pattern.js';
import { firstFrom, type Marked, placesOf } from './marked.js';
import { type Amount, amountAt } from './numerals.js';
import { endOfLoneFigure, isDigit, KANJI_FIGURE, mayBeSum } from './pay-figure.js';
import { endOf, sticky } from './sticky.js';

export interface Sum extends Span {
  readonly yen: readonly [number, number];
  /** 円, ¥ or the like was written. */
  readonly isMoney: boolean;
  /** A number without any unit: money only where a word says so. */
  readonly isBare: boolean;
  readonly isRange: boolean;
  /** Where the figure ends and 〜, ↑, 以上 or + begins; `end` where there is none. */
  readonly open: number;
}

const START = anchored('pay.start', () => /[¥\\0-9〇一二三四五六七八九壱壹弐参伍十拾百千数諭渋j]/);
const RANGE = sticky('range', () => / ?(?:から|より|[~〜\-‐‑–—―−ー→⇒]) ?/uy);
const OPEN = sticky(
  'open',
  () =>
    / ?(?:[~〜↑⤴]{1,3}\+?|\+(?![\da-z一-鿿ぁ-んァ-ヶ ]))|以上|から(?!の|だ|、)|オーバー|超(?!え)|over|up(?![a-z])|台/uy,
);
/** What a number may follow only where no letter or digit stands before: else it is the rest of a number, date, time or name. */
const DIVIDERS = characterClass(/[,.:/_@#-]/);
const LATIN = characterClass(/[0-9a-z]/);
const LIMIT = /(?:max|min|[0-9]h)$/;
const ORDINAL = '第'.charCodeAt(0);

/** False where there is no figure at all. */
export const mayHoldSums = (marked: Marked): boolean => mayBeIn(marked, START);

/** The first at or behind `from`, where no sum goes on; a number without a unit is one where the word before it may make it one. */
export function nextSum(marked: Marked, from: number): Sum | null {
  const places = placesOf(marked, START.number);
  if (places === null) return null;
  const { text } = marked;
  let next = from;
  for (let index = firstFrom(places, from); index < places.to; index++) {
    const at = places.at[index] as number;
    if (at < next) continue;
    const lone = endOfLoneFigure(text, at);
    const sum = lone < 0 && isStart(text, at) ? sumAt(text, at) : null;
    if (sum !== null && (!sum.isBare || mayBeSum(text, at))) return sum;
    next = lone < 0 ? (sum?.end ?? endOfNumber(text, at)) : lone;
  }
  return null;
}

/** A number that is no sum is passed over as a whole: its tail is no number of its own. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  if (!isFigure(text.charCodeAt(at))) return end;
  while (isFigure(text.charCodeAt(end))) end++;
  return end;
}

const isFigure = (unit: number): boolean => isDigit(unit) || KANJI_FIGURE(unit);

function isStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (KANJI_FIGURE(text.charCodeAt(at))) return !isFigure(before) && before !== ORDINAL;
  if (DIVIDERS(before)) return !LATIN(text.charCodeAt(at - 2));
  if (LATIN(before)) return LIMIT.test(text.slice(Math.max(0, at - 3), at));
  return before !== ORDINAL;
}

function sumAt(text: string, at: number): Sum | null {
  const first = amountAt(text, at);
  if (first === null) return null;
  const range = endOf(RANGE, text, first.end);
  const second = range < 0 ? null : amountAt(text, range);
  const least = second === null ? null : leastOf(first, second);
  if (second === null || least === null) return closed(text, first, [first.value, first.value], false);
  const isMoney = first.isMoney || second.isMoney;
  return closed(
    text,
    { ...second, start: at, isMoney, scale: second.scale ?? first.scale },
    [least, second.value],
    true,
  );
}

/** 5〜10万 is 50,000 to 100,000: a lower end without a unit has that of the upper end. */
function leastOf(first: Amount, second: Amount): number | null {
  const scaled = first.scale === null && second.scale !== null ? first.value * second.scale : first.value;
  if (scaled <= second.value) return scaled;
  return first.value <= second.value ? first.value : null;
}

function closed(text: string, amount: Amount, yen: readonly [number, number], isRange: boolean): Sum {
  const open = endOf(OPEN, text, amount.end);
  const { start, isMoney } = amount;
  return {
    start,
    end: open < 0 ? amount.end : open,
    open: amount.end,
    yen,
    isMoney,
    isBare: amount.scale === null,
    isRange,
  };
}
