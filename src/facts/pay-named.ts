/** Sums that words name as pay: 日給3万, 報酬は5万, 3時間で2万, 5万/日. */
import type { PayAssumption, PayPeriod } from '../domain/fact.js';
import { isPeriod, type Label } from './pay-label.js';
import { isWork } from './pay-offer.js';
import { durationBefore, periodBehind, usualPeriod } from './pay-period.js';
import { BREAK, MOST, type Pay, type Reading } from './pay-reading.js';

type Period = readonly [PayPeriod, PayAssumption | null];

/** Characters between a name and a sum it may still belong to; a word that is also used otherwise reaches less far. */
const REACH = 14;
const SHORT_REACH = 8;
/** 一人千円, 一台1万2千円: up to here a sum for a piece is a price unless work is spoken of. */
const PRICE = 13_000;
/** The name is a topic or stands in another sentence: 時給の話, 年収が下がる. */
const NO_BRIDGE = /\d|[。\n]|の(?:話|こと)|[上下]が/u;
/** Characters between a period and the name behind it: 1件につき報酬3万. */
const BESIDE = 6;
/** 月額報酬, 1日あたりの報酬, 1件につき報酬: one name. */
const JOINED = /^(?:あたり|当たり|につき|ごとに?|毎)?の?$/u;

/** 日給3万: nothing can make this anything else. */
export function firmlyNamed(reading: Reading): Pay | null {
  const last = reading.labels.at(-1);
  return last?.isFirm && last.isTight ? named(reading, last, periodOf(last, reading)) : null;
}

export function divided({ sum, before }: Reading): Pay | null {
  const duration = durationBefore(before);
  if (duration === null || (duration.count === 1 && !duration.isNights)) return null;
  const { count, per, start } = duration;
  const yen = [Math.round(sum.yen[0] / count), Math.round(sum.yen[1] / count)] as const;
  return { span: { start: sum.start - before.length + start, end: sum.end }, yen, per, assumed: 'hours' };
}

export function namedBefore(reading: Reading): Pay | null {
  const { labels, sum } = reading;
  const last = labels.findLast((label) => label.kind !== 'cue');
  if (last === undefined || last.kind === 'other') return null;
  const [per, assumed] = periodOf(last, reading);
  if (last.kind === 'task' && mayBePrice(last, reading) && !isWork(reading)) return null;
  if (!last.isTight) return reaches(last) && sum.yen[1] <= MOST ? named(reading, last, [per, 'period']) : null;
  if (isPeriod(last.kind)) return named(reading, last, [per, assumed]);
  const period = labels.findLast((label) => isPeriod(label.kind));
  const between = period === undefined ? null : reading.before.slice(period.start + period.word.length, last.start);
  if (period === undefined || between === null || between.length > BESIDE) return named(reading, last, [per, 'period']);
  if (!JOINED.test(between)) return named(reading, last, [period.kind as PayPeriod, 'period']);
  return named(reading, { ...last, start: period.start }, [period.kind as PayPeriod, null]);
}

const mayBePrice = ({ gap }: Label, { sum }: Reading): boolean =>
  sum.isMoney && sum.yen[1] < PRICE && !/あたり|当たり|につき|ごと/.test(gap);

function reaches({ gap, kind, isFirm }: Label): boolean {
  const isLoose = isPeriod(kind) && !isFirm;
  if (gap.length > (isLoose ? SHORT_REACH : REACH) || NO_BRIDGE.test(gap)) return false;
  return !isLoose || !BREAK.test(gap);
}

function periodOf(label: Label, { sum }: Reading): Period {
  if (isPeriod(label.kind)) return [label.kind, null];
  if (label.kind === 'wage') return [usualPeriod(sum.yen[1]), 'period'];
  return [/日払/.test(label.word) ? 'day' : 'task', 'period'];
}

function named({ text, sum, before }: Reading, label: Label, [per, assumed]: Period): Pay {
  const behind = assumed === null ? periodBehind(text, sum.end) : null;
  const end = behind?.per === per && behind.assumed === null ? behind.end : sum.end;
  const start = label.isTight && !label.gap.includes('(') ? sum.start - before.length + label.start : sum.start;
  return { span: { start, end }, yen: sum.yen, per, assumed };
}

export function namedBehind({ text, sum }: Reading): Pay | null {
  const behind = periodBehind(text, sum.end);
  if (behind === null) return null;
  return { span: { start: sum.start, end: behind.end }, yen: sum.yen, per: behind.per, assumed: behind.assumed };
}
