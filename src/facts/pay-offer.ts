/** Sums that no word names: pay where people are called for around them, or where they follow pay. */
import { once } from '../domain/once.js';
import { anchored, isWithin } from './anchored-pattern.js';
import { usualPeriod } from './pay-period.js';
import { BREAK, CALL, isPaidBehind, isReported, lineAround, MOST, type Pay, type Reading } from './pay-reading.js';
import type { Sum } from './pay-sums.js';
import { CONDITIONS, EARNED_BEHIND, OFFER_WORDS, OTHER_SUMS, PEOPLE_WORDS } from './pay-words.js';
import { isAt, sticky } from './sticky.js';

const OTHER = once(() => new RegExp(OTHER_SUMS, 'u'));
const OFFER = anchored('pay.offer', () => new RegExp(`${OFFER_WORDS}|${PEOPLE_WORDS}`, 'u'));
const WORK = anchored('pay.work', () => new RegExp(OFFER_WORDS, 'u'));
const CONDITION = once(
  () => new RegExp(`(?:${CONDITIONS})[、 →]{0,2}(?:最低|最大|なんと|その場で|その日に|即)?$`, 'u'),
);
const EARNED = sticky('earned', () => new RegExp(EARNED_BEHIND, 'uy'));
/** 最低5万, MAX50万: belongs to the sum. */
const LIMIT = /(?:最低|最大|最高|max|min)[ :]?$/u;
/** A text up to this length is one thought: a call for people anywhere in it explains a sum. */
const ONE_THOUGHT = 600;
const SHORT = 160;
const AROUND = 200;

export function offered(reading: Reading): Pay | null {
  const { sum } = reading;
  if (sum.yen[1] > MOST || isPriced(reading)) return null;
  const around = rangeAround(reading);
  const span = { start: sum.start - (LIMIT.exec(reading.before)?.[0].length ?? 0), end: sum.end };
  if (isListedWage(reading) && isWithin(reading.marked, OFFER, around)) {
    return { span, yen: sum.yen, per: usualPeriod(sum.yen[1]), assumed: 'period' };
  }
  if (sum.yen[1] < 1000 || !(isEarned(reading) || isCalledFor(reading, around))) return null;
  return { span, yen: sum.yen, per: isHourly(sum) ? 'hour' : 'task', assumed: 'period' };
}

/** Work is spoken of around the sum. */
export function isWork(reading: Reading): boolean {
  const around = rangeAround(reading);
  return isWithin(reading.marked, WORK, around) || isWithin(reading.marked, CALL, around) || isEarned(reading);
}

type Range = readonly [number, number];

const rangeAround = ({ text, sum }: Reading): Range =>
  text.length <= ONE_THOUGHT
    ? [0, text.length]
    : [Math.max(0, sum.start - AROUND), Math.min(text.length, sum.end + AROUND)];

/** 立ってるだけで4万, 5万もらえる: needs no call for people. */
function isEarned(reading: Reading): boolean {
  const { text, sum, before } = reading;
  if (isAt(EARNED, text, sum.end)) return true;
  return CONDITION().test(before) && (isPaidBehind(reading) || sum.yen[1] >= 3000);
}

const isCalledFor = (reading: Reading, around: Range): boolean =>
  isWithin(reading.marked, CALL, around) &&
  (around[1] - around[0] <= SHORT || isPaidBehind(reading) || isWithin(reading.marked, OFFER, lineAround(reading)));

/** 5万円のバッグ, 家賃5万: the sum belongs to something else. */
function isPriced(reading: Reading): boolean {
  const { text, sum } = reading;
  if (sum.isMoney && text.charAt(sum.end) === 'の' && !isPaidBehind(reading)) return true;
  const ahead = text.slice(Math.max(0, sum.start - 12), sum.start);
  const behind = `${text.slice(sum.end, sum.end + 10)}…`;
  return OTHER().test(ahead.split(BREAK).at(-1) ?? '') || OTHER().test(behind) || isReported(reading);
}

/** Listings give a wage as a range, or alone on a line: 1,100円〜1,300円, 22万円〜31万円. */
function isListedWage(reading: Reading): boolean {
  const { isRange, isMoney, yen, start, end } = reading.sum;
  const [least, most] = yen;
  if (!isMoney || least < 700 || least * 5 < most || (most > 5000 && least < 100_000)) return false;
  return isRange || reading.text.slice(...lineAround(reading)).trim() === reading.text.slice(start, end);
}

/** Hourly wages are seldom round: 1,190円. */
const isHourly = ({ isMoney, yen: [least] }: Sum): boolean =>
  isMoney && least >= 850 && least < 2500 && least % 500 !== 0;

/** 実行50万/見張り20万: an unnamed sum soon after pay is pay of the same kind. */
export function inherited(reading: Reading): Pay | null {
  const { sum, previous } = reading;
  if (previous?.pay == null || isReported(reading)) return null;
  const { per, assumed, yen } = previous.pay;
  const ratio = sum.yen[1] / yen[1];
  const most = per === 'task' || per === 'total' ? 10 : 3;
  if (ratio > most || ratio < 1 / most || assumed === 'hours') return null;
  return { span: { start: sum.start, end: sum.end }, yen: sum.yen, per, assumed: 'period' };
}
