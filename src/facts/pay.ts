/** Sums of money that a text holds out to its reader. */
import type { PayAssumption, PayFact, PayPeriod } from '../domain/fact.js';
import { overlaps, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, type View } from '../domain/text.js';
import { figureView } from './numerals.js';
import { durationBefore, type Label, labelsIn, periodBehind, wordsBefore } from './pay-label.js';
import { readSums, type Sum } from './pay-sums.js';
import { CALL_WORDS, COUNTERS, OFFER_WORDS, OTHER_SUMS, OTHER_SUMS_BEHIND } from './pay-words.js';

/** A text with more sums is a price list; what comes after tells nothing new, and time stays linear. */
const MOST_SUMS = 1000;
/** A text up to this length is one thought: a call for people anywhere in it explains a sum. */
const SHORT = 160;

export function readPay(text: NormalizedText): PayFact[] {
  const plain = payIn(text.plain, text.original);
  if (text.squeezed === text.plain) return plain;
  const squeezed = payIn(text.squeezed, text.original).filter(
    (fact) => !plain.some((other) => overlaps(other.span, fact.span) && !isWider(fact.span, other.span)),
  );
  const kept = plain.filter((fact) => !squeezed.some((other) => overlaps(other.span, fact.span)));
  return [...kept, ...squeezed];
}

const isWider = (a: Span, b: Span): boolean =>
  a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

function payIn(source: View, original: string): PayFact[] {
  const view = figureView(source, original);
  const facts: PayFact[] = [];
  let from = 0;
  for (const sum of readSums(view.text)) {
    if (sum.isBare && !mayFollow(view.text, sum.start)) continue;
    const pay = payOf(view.text, from, sum);
    if (pay !== null) facts.push({ kind: 'pay', ...pay, span: toOriginal(view, pay.span) });
    if (!sum.isBare || pay !== null) from = sum.end;
    if (facts.length >= MOST_SUMS) break;
  }
  return facts;
}

/** Last letters of words that make a number a sum. */
const BEFORE_BARE = /[給当収額日晩月年件本回通場座冊枚個コこ台箱軒便復店人名つ酬礼ラりい払道価計証定]/;

function mayFollow(text: string, at: number): boolean {
  let before = at - 1;
  for (let i = 0; i < 3 && /[\s:最低大高がはでに約まx>】」)\]]/.test(text.charAt(before)); i++) before--;
  return BEFORE_BARE.test(text.charAt(before));
}

type Pay = Pick<PayFact, 'span' | 'yen' | 'per' | 'assumed'>;

function payOf(text: string, from: number, sum: Sum): Pay | null {
  if (/[+＋]\s?$/.test(text.slice(Math.max(0, sum.start - 2), sum.start))) return null;
  if (!sum.isMoney && isCounted(text, sum)) return null;
  const before = wordsBefore(text, from, sum.start);
  const labels = labelsIn(before);
  return sum.isBare ? bareSum(text, sum, before, labels) : fullSum(text, sum, before, labels);
}

const COUNTED = new RegExp(` ?(?:${COUNTERS})`, 'uy');

function isCounted(text: string, sum: Sum): boolean {
  COUNTED.lastIndex = sum.end;
  return COUNTED.test(text);
}

const BEHIND = new RegExp(`[ (]?(?:${OTHER_SUMS_BEHIND})`, 'uy');
const OTHER = new RegExp(OTHER_SUMS, 'u');
const OFFER = new RegExp(OFFER_WORDS, 'u');
const CALL = new RegExp(CALL_WORDS, 'u');
const BREAKS_OFF = /だけ|[、/・|」。]|[てらば](?:[^い]|$)/;

function fullSum(text: string, sum: Sum, before: string, labels: readonly Label[]): Pay | null {
  const last = labels.at(-1);
  const duration = durationBefore(before);
  const behind = periodBehind(text, sum.end);
  const end = behind?.end ?? sum.end;
  if (duration !== null && duration.count !== 1)
    return divided(sum, duration.count, duration.per, sum.start - duration.from, end);
  const isPeriod = last !== undefined && last.kind !== 'other' && last.kind !== 'reward' && last.kind !== 'wage';
  if (last !== undefined && isPeriod && last.isTight) {
    return { span: { start: sum.start - last.from, end }, yen: sum.yen, per: last.kind as PayPeriod, assumed: null };
  }
  BEHIND.lastIndex = sum.end;
  if (BEHIND.test(text)) return null;
  if (last?.kind === 'other' && last.gap.length <= 8 && !BREAKS_OFF.test(last.gap)) return null;
  if (behind !== null) {
    const start = last?.isTight && last.kind !== 'other' ? sum.start - last.from : sum.start;
    return { span: { start, end }, yen: sum.yen, per: behind.per, assumed: behind.assumed };
  }
  const named = labels.filter((label) => label.kind !== 'other').at(-1);
  if (named !== undefined && last?.kind !== 'other') return loosely(sum, named, labels);
  return isOffered(text, sum)
    ? { span: { start: sum.start, end }, yen: sum.yen, per: 'task', assumed: 'period' }
    : null;
}

function divided(sum: Sum, count: number, per: PayPeriod, start: number, end: number): Pay {
  const yen = [Math.round(sum.yen[0] / count), Math.round(sum.yen[1] / count)] as const;
  return { span: { start, end }, yen, per, assumed: 'hours' };
}

/** A sum whose name doesn't say for how long, or stands farther away. */
function loosely(sum: Sum, named: Label, labels: readonly Label[]): Pay {
  const span = { start: named.isTight ? sum.start - named.from : sum.start, end: sum.end };
  const period = labels.filter((label) => !['other', 'reward', 'wage'].includes(label.kind)).at(-1);
  if (period !== undefined) return { span, yen: sum.yen, per: period.kind as PayPeriod, assumed: 'period' };
  return { span, yen: sum.yen, per: named.kind === 'wage' ? usualPeriod(sum.yen[1]) : 'task', assumed: 'period' };
}

/** Wages are named by the hour, day, month or year; their size tells which. */
function usualPeriod(yen: number): PayPeriod {
  if (yen < 5000) return 'hour';
  if (yen < 80_000) return 'day';
  return yen < 2_000_000 ? 'month' : 'year';
}

function isOffered(text: string, sum: Sum): boolean {
  if (sum.yen[1] < 1000) return false;
  const start = lineStart(text, sum.start);
  const near = text.slice(start, lineEnd(text, sum.end));
  const beside = text.slice(Math.max(start, sum.start - 12), sum.start) + text.slice(sum.end, sum.end + 10);
  if (OTHER.test(beside)) return false;
  return OFFER.test(near) && CALL.test(text.length <= SHORT ? text : near);
}

const WINDOW = 60;
function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1) + 1, at - WINDOW, 0);
}
function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + WINDOW).indexOf('\n');
  return end < 0 ? at + WINDOW : at + end;
}

const FREE = /[\s~〜↑+、。,」)】!♪→/・]|$/uy;

/** 日給5, 月100↑, 一人50: 万 is left out. */
function bareSum(text: string, sum: Sum, before: string, labels: readonly Label[]): Pay | null {
  const last = labels.at(-1);
  if (last === undefined || !last.isTight || last.kind === 'other') return null;
  FREE.lastIndex = sum.end;
  if (!sum.isOpen && !FREE.test(text)) return null;
  if (/^[、,・/]\s?\d/.test(text.slice(sum.end, sum.end + 3))) return null;
  const isStrong = /[給当収酬礼俸]/.test(before.slice(before.length - last.from, before.length - last.gap.length));
  if (!isStrong && !(sum.isOpen || CALL.test(text.slice(Math.max(0, sum.start - SHORT), sum.end + SHORT)))) return null;
  const [least, most] = sum.yen;
  if (most === 0) return null;
  const inMan = most < (last.kind === 'year' ? 10_000 : 1000) && !(last.kind === 'hour' && most >= 500);
  if (!inMan && !isStrong) return null;
  const factor = inMan ? 10_000 : 1;
  const assumed: PayAssumption | null = inMan ? 'man' : null;
  const span = { start: sum.start - last.from, end: sum.end };
  const per = last.kind === 'reward' ? 'task' : last.kind === 'wage' ? usualPeriod(most * factor) : last.kind;
  return { span, yen: [least * factor, most * factor], per, assumed };
}
