/** For how long a sum is paid, where more than a name says it: 3時間で2万, 5万/日, or its size. */
import type { PayAssumption, PayPeriod } from '../domain/fact.js';
import { amountAt } from './numerals.js';
import { bitsAt, endOf, type Sticky, sticky } from './sticky.js';

export interface Duration {
  readonly per: PayPeriod;
  readonly count: number;
  /** 1泊で: one is no name of its own, as 1日 and 1時間 are. */
  readonly isNights: boolean;
  /** In the words before the sum. */
  readonly start: number;
}

const NUMBER = '[\\d.]{1,4}|[一二三四五六七八九十]{1,3}';
const DURATION = new RegExp(
  `(?<![\\d./:月年])(?:(?<nights>${NUMBER})泊)?(?:(?<count>${NUMBER}|半)(?:(?<hour>時間|h)(?<half>半)?|(?<minute>分)間?|(?<day>日間|日)|(?<week>週間)|(?<month>[かヶヵカケ]?月)間?|(?<year>年)間?))?(?<gap>(?:働い|勤務|拘束|労働|だけ|ほど|くらい|程度|行って|[\\s:=→⇒、/でての×約(]|報酬|謝礼|合計|総額|旅費|交通費|込み?|ぜんぶ|全部|計|手当て?込み?|住み込み){0,8})$`,
  'u',
);
const UNITS: Readonly<Record<string, readonly [PayPeriod, number]>> = {
  hour: ['hour', 1],
  minute: ['hour', 1 / 60],
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
  year: ['month', 12],
};

/** A cheap look before the patterns: most words before a sum name no time. */
const TIMED = /週|[\d.一二三四五六七八九十半](?:時間|[h分日泊年]|[かヶヵカケ]?月)/;

/** 3時間で, 2泊3日で, 90分, 週給: the time that the sum after it pays. A date is no time: 5日 needs で, 間 or nights. */
export function durationBefore(before: string): Duration | null {
  if (!TIMED.test(before)) return null;
  const weekly = /(?:週給|(?<![\d一二三四五六七八九十毎今来先翌])週に?)[\s:はが約]{0,3}$/u.exec(before);
  if (weekly !== null) return { per: 'day', count: 7, isNights: false, start: weekly.index };
  const match = DURATION.exec(before);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const { nights, count: written, gap = '' } = groups;
  const unit = Object.keys(UNITS).find((name) => groups[name] !== undefined);
  if (unit === undefined) {
    if (nights === undefined) return null;
    return { per: 'day', count: Math.max(1, numberOf(nights)), isNights: true, start: match.index };
  }
  const isBound = /で|→|=|:/.test(gap) || written === '半' || nights !== undefined;
  if (!isBound && (unit === 'year' || groups[unit] === '日' || groups[unit] === '月')) return null;
  if (groups[unit] === '月' && written !== '半') return null;
  const [per, factor] = UNITS[unit] ?? ['task', 1];
  const count = (numberOf(written ?? '') + (groups.half === undefined ? 0 : 0.5)) * factor;
  return count > 0 && Number.isFinite(count) ? { per, count, isNights: false, start: match.index } : null;
}

function numberOf(written: string): number {
  if (written === '半') return 0.5;
  return written.includes('.') ? Number(written) : (amountAt(written, 0)?.value ?? 0);
}

const ONE = '(?: ?(?:/|毎|per |por ) ?(?:1|一)?| (?:an?|each|every) )';
const ALONE = '(?![一-鿿ァ-ヶa-z])';
const BEHIND: readonly (readonly [PayPeriod, Sticky, PayAssumption | null])[] = [
  [
    'hour',
    sticky('per.hour', () => new RegExp(` ?[(]? ?時給\\)?|${ONE}(?:時間|時${ALONE}|h(?![a-z])|hour|hora|giờ)`, 'uy')),
    null,
  ],
  [
    'day',
    sticky(
      'per.day',
      () => new RegExp(` ?[(]? ?(?:日給|日当|1日|一日)\\)?|${ONE}(?:日${ALONE}|day|dia|ngày|d(?![a-z])|晩)`, 'uy'),
    ),
    null,
  ],
  ['day', sticky('per.payday', () => / ?[(]? ?(?:当日払|日払)い?\)?/uy), 'period'],
  [
    'month',
    sticky(
      'per.month',
      () =>
        new RegExp(` ?[(]? ?(?:月給|月収)\\)?|${ONE}(?:[かヶヵカケ]?月${ALONE}|month|tháng|mes(?![a-z])|mês)`, 'uy'),
    ),
    null,
  ],
  ['year', sticky('per.year', () => new RegExp(` ?[(]? ?年収\\)?|${ONE}年${ALONE}`, 'uy')), null],
  [
    'task',
    sticky(
      'per.task',
      () =>
        new RegExp(
          ` each(?![a-z])| 1 (?:cái|lần|kiện|đơn)|${ONE}(?:(?:件|回|本|通|現場|口座|冊|枚|個|台|箱|軒|人|名|案件|便|往復)${ALONE}|job|task|trip|delivery|parcel|package|person|head|piece|item|card|account)`,
          'uy',
        ),
    ),
    null,
  ],
];
const ANY_BEHIND = BEHIND.reduce((bits, [, { bit }]) => bits | bit, 0);

export interface Behind {
  readonly per: PayPeriod;
  readonly assumed: PayAssumption | null;
  readonly end: number;
}

/** /日, 毎時, (日払い): what stands right behind the sum. */
export function periodBehind(text: string, at: number): Behind | null {
  if ((bitsAt(text, at) & ANY_BEHIND) === 0) return null;
  for (const [per, pattern, assumed] of BEHIND) {
    const end = endOf(pattern, text, at);
    if (end >= 0) return { per, assumed, end };
  }
  return null;
}

/** Wages are named by the hour, day, month or year; their size tells which. */
export function usualPeriod(yen: number): PayPeriod {
  if (yen < 5000) return 'hour';
  if (yen < 80_000) return 'day';
  return yen < 2_000_000 ? 'month' : 'year';
}
