/** Figures torn apart or misread by a scanner (1 2 , 0 0 0 円, l2,000円), and those spelled in kana (さんまん): what to redraw. */
import { matchesOf } from '../domain/matches.js';
import { anchored, isIn } from './anchored-pattern.js';
import type { Marked } from './marked.js';

/** Most texts have none of these, and are told by one look. */
const MAY_NEED = anchored('pay.torn', () => /まん|l\d{0,2},\d|\d ,|, \d|\d \d/);
/** Only what ends as a sum does: spaced figures are else a table or a list. */
const TORN = /(?<![\d,])(?:\d(?: ?\d){0,2} ?, ?\d ?\d ?\d|\d(?: \d){2,6})(?= ?円)/gu;
const MISREAD = /(?<=[給当酬与料額:¥ ])l(?=\d{0,2},\d{3} ?円)/gu;

const ONES: Readonly<Record<string, number>> = {
  いち: 1,
  に: 2,
  さん: 3,
  よん: 4,
  ご: 5,
  ろく: 6,
  なな: 7,
  はち: 8,
  きゅう: 9,
};
const ONE = Object.keys(ONES).join('|');
/** ごまん and にまん are words and parts of words too: the name of a wage or piece must stand before. */
const SPELLED = new RegExp(
  `(?<=[給当酬礼件回本日人枚個座は:]|きゅう|とう|けん|かい)(?:(?<tens>${ONE})?(?<ten>じゅう))?(?<ones>${ONE})?(?=まん)`,
  'gu',
);

export const mayNeedRepair = (marked: Marked): boolean => isIn(marked, MAY_NEED);

const NO_REPAIRS: ReadonlyMap<number, string> = new Map();

/** By place in the text what a character becomes; '' drops it. */
export function figureRepairs(marked: Marked): ReadonlyMap<number, string> {
  if (!mayNeedRepair(marked)) return NO_REPAIRS;
  const { text } = marked;
  const repairs = new Map<number, string>();
  for (const { 0: torn, index } of matchesOf(text, TORN))
    for (const space of matchesOf(torn, / /gu)) repairs.set(index + space.index, '');
  for (const { index } of matchesOf(text, MISREAD)) repairs.set(index, '1');
  for (const { 0: spelled, index, groups = {} } of matchesOf(text, SPELLED)) {
    const { tens, ten, ones } = groups;
    const value =
      (ten === undefined ? 0 : 10 * (ONES[tens ?? 'いち'] ?? 1)) + (ones === undefined ? 0 : (ONES[ones] ?? 0));
    const figures = String(value);
    for (let i = 0; i < spelled.length; i++) repairs.set(index + i, figures.charAt(i));
  }
  return repairs;
}
