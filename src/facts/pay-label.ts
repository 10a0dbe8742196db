/** What the words around a sum say it is: pay for an hour, a day, a task …, or a price, a penalty, a quantity. */
import type { PayAssumption, PayPeriod } from '../domain/fact.js';
import { amountAt } from './numerals.js';
import {
  DAY_WORDS,
  HOUR_WORDS,
  MONTH_WORDS,
  OTHER_SUMS,
  REWARD_WORDS,
  TASK_WORDS,
  TOTAL_WORDS,
  WAGE_WORDS,
  YEAR_WORDS,
} from './pay-words.js';

export interface Label {
  readonly kind: PayPeriod | 'reward' | 'wage' | 'other';
  /** In characters before the sum. */
  readonly from: number;
  /** Between the word and the sum. */
  readonly gap: string;
  /** Nothing but particles and signs between. */
  readonly isTight: boolean;
}

const NAMED = new RegExp(
  [
    `(?<other>${OTHER_SUMS})`,
    `(?<hour>${HOUR_WORDS})`,
    `(?<day>${DAY_WORDS})`,
    `(?<month>${MONTH_WORDS})`,
    `(?<year>${YEAR_WORDS})`,
    `(?<task>${TASK_WORDS})`,
    `(?<total>${TOTAL_WORDS})`,
    `(?<wage>${WAGE_WORDS})`,
    `(?<reward>${REWARD_WORDS})`,
  ].join('|'),
  'gu',
);
const TIGHT =
  /^(?:[\s:=\-~〜→⇒・,、.|/】」』)\](（「【《》〈〉♪★☆◎○●!がはもにでと約\p{Extended_Pictographic}]|最低|最大|最高|max|min|あたり|当たり|当り|につき|ごとに?|毎|だいたい|なんと|たったの?|およそ|平均|目安|なら|基本|固定|保証|total|から)*$/u;
const SENTENCE_END = /[。!?]/;
const BLANK = /[\s・●■◆◇○◎★☆▶>:]/u;
/** Characters looked at before a sum. */
const REACH = 30;

/** The words before the sum in its sentence, nearest last. A line that holds only the sum belongs to the line above. */
export function wordsBefore(text: string, from: number, at: number): string {
  let start = at;
  let seenText = false;
  while (start > Math.max(from, at - REACH)) {
    const character = text.charAt(start - 1);
    if (SENTENCE_END.test(character) || (character === '\n' && seenText)) break;
    if (!BLANK.test(character)) seenText = true;
    start--;
  }
  return text.slice(start, at);
}

export function labelsIn(before: string): Label[] {
  const labels: Label[] = [];
  for (const match of before.matchAll(NAMED)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] as Label['kind'];
    const gap = before.slice(match.index + match[0].length);
    labels.push({ kind, from: before.length - match.index, gap, isTight: TIGHT.test(gap) });
  }
  return labels;
}

export interface Duration {
  readonly per: PayPeriod;
  readonly count: number;
  readonly from: number;
}

const NUMBER = '[\\d.]{1,4}|[一二三四五六七八九十半]{1,3}';
const DURATION = new RegExp(
  `(?:(?:${NUMBER})泊)?(?<count>${NUMBER})(?:(?<hour>時間|h)|(?<minute>分)|(?<day>日間|日(?=で|だけで|→|=))|(?<week>週間)|(?<month>[かヶヵカケ]月))間?(?:働い|勤務|拘束|だけ|ほど|くらい|程度)?(?:[\\s:=→⇒、/でての×約]|報酬|謝礼|合計|総額)*$`,
  'u',
);
const UNITS: Readonly<Record<string, readonly [PayPeriod, number]>> = {
  hour: ['hour', 1],
  minute: ['hour', 1 / 60],
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
};

/** 3時間で, 2泊3日で, 90分: the time that the sum after it pays. */
export function durationBefore(before: string): Duration | null {
  const match = DURATION.exec(before);
  if (match?.groups === undefined) return null;
  const written = match.groups.count ?? '';
  const unit = Object.keys(UNITS).find((name) => match.groups?.[name] !== undefined);
  const number = written === '半' ? 0.5 : (amountAt(written, 0)?.value ?? 0);
  const [per, factor] = UNITS[unit ?? ''] ?? ['task', 1];
  const count = (/[.]/.test(written) ? Number(written) : number) * factor;
  return count > 0 && Number.isFinite(count) ? { per, count, from: before.length - match.index } : null;
}

const BEHIND: readonly (readonly [PayPeriod, RegExp, PayAssumption | null])[] = [
  ['hour', / ?(?:[(]? ?時給|(?:\/|毎|per ) ?(?:1|一)?(?:時間|h(?![a-z])|hour))/uy, null],
  ['day', / ?(?:[(]? ?(?:日給|日当|1日|一日)|(?:\/|毎|per ) ?(?:1|一)?(?:日|day|d(?![a-z])|晩))/uy, null],
  ['day', / ?[(]? ?(?:日払|当日払)/uy, 'period'],
  ['month', / ?(?:[(]? ?(?:月給|月収)|(?:\/|毎|per ) ?(?:1|一)?(?:[かヶヵカケ]?月|month))/uy, null],
  ['year', / ?(?:[(]? ?年収|(?:\/|毎|per ) ?(?:1|一)?年)/uy, null],
  [
    'task',
    / ?(?:\/|毎|per ) ?(?:1|一)?(?:件|回|本|通|現場|口座|冊|枚|個|台|箱|軒|人|名|案件|便|往復|job|task)/uy,
    null,
  ],
];

/** /日, 毎時, (日払い): what stands behind the sum. */
export function periodBehind(
  text: string,
  at: number,
): { per: PayPeriod; assumed: PayAssumption | null; end: number } | null {
  for (const [per, pattern, assumed] of BEHIND) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { per, assumed, end: pattern.lastIndex };
  }
  return null;
}
