/** Sums of money as they stand in a text: one amount, a range, or one with an open end. What they are for is not asked here. */
import type { Span } from '../domain/span.js';
import { type Amount, amountAt } from './numerals.js';

export interface Sum extends Span {
  readonly yen: readonly [number, number];
  /** 円, ¥ or the like was written. */
  readonly isMoney: boolean;
  /** A number without any unit: money only where a word says so. */
  readonly isBare: boolean;
  /** 〜, ↑, 以上 or + follows. */
  readonly isOpen: boolean;
}

const START = /[¥\\] ?\d|\d|[〇一二三四五六七八九壱壹弐参伍十拾百千数]/gu;
const RANGE = / ?(?:から|より|[~〜\-‐‑–—―−ー→⇒]) ?/uy;
const OPEN = / ?(?:[~〜↑⤴+]{1,3}|以上|から(?!の|だ|、)|オーバー|超え?|over|up(?![a-z])|台)/uy;
const KANJI = /[〇一二三四五六七八九壱壹弐参伍十拾百千数]/u;
/** What a number may not follow: it would be the rest of another number, of a date, a time, a name or a decimal. */
const NO_START = /[\da-z.,:/_@#-]/;

/** In order of their place; a number without a unit is yielded too. */
export function* readSums(text: string): Generator<Sum> {
  START.lastIndex = 0;
  for (let found = START.exec(text); found !== null; found = START.exec(text)) {
    const at = found.index;
    const sum = isStart(text, at) ? sumAt(text, at) : null;
    START.lastIndex = sum === null ? at + found[0].length : sum.end;
    if (sum !== null) yield sum;
    START.lastIndex = sum === null ? endOfNumber(text, at) : sum.end;
  }
}

/** A number that is no sum is passed over as a whole: its tail is no number of its own. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /[\d¥\\]/.test(text.charAt(end))) end++;
  return end;
}

function isStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if (KANJI.test(text.charAt(at))) return !KANJI.test(before) && !/[\d第]/.test(before);
  if (/(?:max|min)$/.test(text.slice(Math.max(0, at - 3), at))) return true;
  if (!NO_START.test(before)) return before !== '第' && before !== 'v';
  if (/[,.:/_@#-]/.test(before)) return at < 2 || !/[\da-z]/.test(text.charAt(at - 2));
  return false;
}

function sumAt(text: string, at: number): Sum | null {
  const first = amountAt(text, at);
  if (first === null || !Number.isSafeInteger(first.value)) return null;
  RANGE.lastIndex = first.end;
  const second = RANGE.test(text) ? amountAt(text, RANGE.lastIndex) : null;
  const least = second === null ? null : leastOf(first, second);
  if (second === null || least === null) return closed(text, first, [first.value, first.value], first);
  return closed(text, { ...second, start: at }, [least, second.value], {
    ...second,
    isMoney: first.isMoney || second.isMoney,
    scale: second.scale ?? first.scale,
  });
}

/** 5〜10万 is 50,000 to 100,000: a lower end without a unit has that of the upper end. */
function leastOf(first: Amount, second: Amount): number | null {
  if (!Number.isSafeInteger(second.value)) return null;
  const scaled = first.scale === null && second.scale !== null ? first.value * second.scale : first.value;
  if (scaled <= second.value) return scaled;
  return first.value <= second.value ? first.value : null;
}

function closed(text: string, span: Span, yen: readonly [number, number], amount: Amount): Sum {
  OPEN.lastIndex = span.end;
  const isOpen = OPEN.test(text);
  return {
    start: span.start,
    end: isOpen ? OPEN.lastIndex : span.end,
    yen,
    isMoney: amount.isMoney,
    isBare: amount.scale === null,
    isOpen,
  };
}
