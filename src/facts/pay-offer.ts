/** Sums that no word names: pay where people are called for around them, or where they follow pay. */
import { usualPeriod } from './pay-period.js';
import { BREAK, isPaidBehind, isReported, lineAround, MOST, type Pay, type Reading } from './pay-reading.js';
import type { Sum } from './pay-sums.js';
import { CALL_WORDS, CONDITIONS, OFFER_WORDS, OTHER_SUMS } from './pay-words.js';

const OTHER = new RegExp(OTHER_SUMS, 'u');
const OFFER = new RegExp(OFFER_WORDS, 'u');
const CALL = new RegExp(CALL_WORDS, 'u');
const CONDITION = new RegExp(`(?:${CONDITIONS})[、 →]{0,2}(?:最低|最大|なんと|その場で|その日に|即)?$`, 'u');
/** A text up to this length is one thought: a call for people anywhere in it explains a sum. */
const ONE_THOUGHT = 600;
const AROUND = 200;

export function offered(reading: Reading): Pay | null {
  const { text, sum, before } = reading;
  if (sum.yen[1] < 1000 || sum.yen[1] > MOST || isPriced(reading)) return null;
  const around = text.length <= ONE_THOUGHT ? text : text.slice(Math.max(0, sum.start - AROUND), sum.end + AROUND);
  const isWage = isWageRange(sum) && OFFER.test(around);
  if (!isWage) {
    const isPaid = isPaidBehind(reading);
    const isCalled = CALL.test(around) && (isPaid || OFFER.test(lineAround(reading)));
    const isBought = CONDITION.test(before) && (isPaid || sum.yen[1] >= 3000);
    if (!isCalled && !isBought) return null;
  }
  return { span: spanOf(sum), yen: sum.yen, per: isWage ? usualPeriod(sum.yen[1]) : 'task', assumed: 'period' };
}

function isPriced(reading: Reading): boolean {
  const { text, sum } = reading;
  const ahead = text.slice(Math.max(0, sum.start - 12), sum.start);
  return OTHER.test(ahead.split(BREAK).at(-1) + text.slice(sum.end, sum.end + 10)) || isReported(reading);
}

/** Listings give a wage as a bare range: 1,100円〜1,300円, 22万円〜31万円. */
const isWageRange = ({ isRange, isMoney, yen: [least, most] }: Sum): boolean =>
  isRange && isMoney && least >= 700 && least * 5 >= most && (most <= 5000 || least >= 100_000);

/** 実行50万/見張り20万: an unnamed sum soon after pay is pay of the same kind. */
export function inherited(reading: Reading): Pay | null {
  const { sum, previous } = reading;
  if (previous?.pay == null || isReported(reading)) return null;
  const { per, assumed, yen } = previous.pay;
  const ratio = sum.yen[1] / yen[1];
  if (ratio > 10 || ratio < 0.1 || assumed === 'hours') return null;
  return { span: spanOf(sum), yen: sum.yen, per, assumed: 'period' };
}

const spanOf = ({ start, end }: Sum): Pay['span'] => ({ start, end });
