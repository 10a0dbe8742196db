/** Sums and figures that are no pay: quantities, additions, prices, costs, penalties, losses. */
import { isPeriod, type Label } from './pay-label.js';
import { BREAK, isPaidBehind, isReported, type Reading } from './pay-reading.js';
import type { Sum } from './pay-sums.js';
import { CHANGES_BEHIND, COUNTERS, OTHER_SUMS_BEHIND } from './pay-words.js';
import { isAt, sticky } from './sticky.js';

const COUNTED = sticky('counted', () => new RegExp(COUNTERS, 'uy'));
const CHANGED = sticky('changed', () => new RegExp(` ?(?:${CHANGES_BEHIND})`, 'uy'));
const OTHER_BEHIND = sticky('other-behind', () => new RegExp(`[ (]?(?:${OTHER_SUMS_BEHIND})`, 'uy'));
/** Characters between a word and the sum it names. */
const REACH = 8;

/** A quantity (5万人) or an addition (+3万): neither pay nor a sum that could say what the next one is. */
export function isNoSum(text: string, sum: Sum): boolean {
  if (text.charAt(sum.start - 1) === '+' || text.startsWith('+ ', sum.start - 2)) return true;
  return !sum.isMoney && isAt(COUNTED, text, sum.open);
}

/** 時給50円アップ: true whatever the sum is called. */
export const isChange = ({ text, sum }: Reading): boolean => isAt(CHANGED, text, sum.open);

export function isOtherSum(reading: Reading): boolean {
  const { text, sum, labels, previous } = reading;
  const hasName = labels.some((label) => label.kind === 'reward' || label.kind === 'wage');
  if (!hasName && isAt(OTHER_BEHIND, text, sum.end)) return true;
  const last = labels.at(-1);
  if (last === undefined) return previous?.pay === null && !isPaidBehind(reading);
  if (last.word.includes('日払') && text.startsWith('まで', sum.end)) return true;
  if (last.kind === 'total' && isReported(reading)) return true;
  return isTooLittle(last, sum) || isNamedOther(reading, last);
}

/** A price's word before the sum, or before the last name of the sum: 家賃 月5万. */
function isNamedOther({ before, labels }: Reading, last: Label): boolean {
  const other = labels.findLast((label) => label.kind === 'other');
  if (other === undefined || (other !== last && last.isTight && !isPeriod(last.kind))) return false;
  const between = before.slice(other.start + other.word.length, other === last ? before.length : last.start);
  return between.length <= REACH && !BREAK.test(between);
}

const LEAST: Readonly<Record<string, number>> = { month: 10_000, year: 100_000, day: 1000, total: 1000 };

/** 月額980円 is a subscription, 片道220円 a fare. */
function isTooLittle(label: Label, sum: Sum): boolean {
  if (label.isFirm) return false;
  return sum.yen[1] < (label.word.includes('片道') || label.word.includes('往復') ? 1000 : (LEAST[label.kind] ?? 0));
}
