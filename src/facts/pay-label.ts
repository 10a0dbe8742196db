/** What the words before a sum call it: pay for an hour, a day, a task …, or a price, a penalty, a cost. */

import { characterClass } from '../domain/character-class.js';
import type { PayPeriod } from '../domain/fact.js';
import { once } from '../domain/once.js';
import { anchored, matchesWithin } from './anchored-pattern.js';
import type { Marked } from './marked.js';
import {
  DAY_WORDS,
  EACH_WORDS,
  HOUR_WORDS,
  MONTH_WORDS,
  OTHER_SUMS,
  PAY_CUES,
  REWARD_WORDS,
  TASK_WORDS,
  TOTAL_WORDS,
  WAGE_WORDS,
  YEAR_WORDS,
} from './pay-words.js';

/** `wage` and `reward` name pay without its period, `cue` only speaks for pay, `other` names a sum that is no pay. */
export type LabelKind = PayPeriod | 'wage' | 'reward' | 'cue' | 'other';

export interface Label {
  readonly kind: LabelKind;
  readonly word: string;
  /** In the words before the sum. */
  readonly start: number;
  /** What stands between the word and the sum. */
  readonly gap: string;
  /** Nothing but particles and signs between. */
  readonly isTight: boolean;
  /** Names a wage and nothing else: 時給, 日当, 月収. */
  readonly isFirm: boolean;
}

/** What a word names, the first that fits. */
const NAMES: readonly (readonly [LabelKind | 'each', string])[] = [
  ['hour', HOUR_WORDS],
  ['day', DAY_WORDS],
  ['month', MONTH_WORDS],
  ['year', YEAR_WORDS],
  ['other', OTHER_SUMS],
  ['total', TOTAL_WORDS],
  ['wage', WAGE_WORDS],
  ['reward', REWARD_WORDS],
  ['task', TASK_WORDS],
  ['each', EACH_WORDS],
  ['cue', PAY_CUES],
];
const NAMED = anchored('pay.labels', () => new RegExp(NAMES.map(([, words]) => `(${words})`).join('|'), 'gu'));
/** What rows of a small table are called: 時給 / 平日 1,200円 / 土日 1,300円. */
const ROWS = '平日|土日祝?|祝日|日勤|夜勤|早朝|深夜|昼|夜|経験者|未経験者?|高校生|大学生|一般|研修中|研修期間|通常';
const TIGHT = once(
  () =>
    new RegExp(
      `^(?:[\\s:=\\-~〜→⇒・,、.|/】」』)\\](（「【《》〈〉♪★☆◎○●▶▷➡!がはもにでと約\\p{Extended_Pictographic}]|最低|最大|最高|max|min|あたり|当たり|当り|につき|ごとに?|毎|だいたい|なんと|たったの?|およそ|平均|目安|なら|基本|固定|保証|換算|total|から|として|額|制|研修手当|初月|総支給|税込|一律|${ROWS}|\\([^()]{1,8}\\))*$`,
      'u',
    ),
);
const FIRM = /[給俸]|日当|日収|月収|年収|日額|時間額|時間単価|日銭|kyu|きゅう|とう/;
const ROW = once(() => new RegExp(`^[\\s・●◎:]*(?:${ROWS})[\\s:】」)]*$`, 'u'));
const HEAD = once(
  () => new RegExp(`(?:${HOUR_WORDS}|${DAY_WORDS}|${MONTH_WORDS}|${WAGE_WORDS}|報酬)[】:」)\\s]{0,3}\\n$`, 'u'),
);
const SENTENCE_END = characterClass(/[。!?]/);
const BLANK = characterClass(/[\s・●■◆◇○◎★☆▶>:】」』)\]]/u);
const LINE_BREAK = 0x0a;
/** Characters looked at before a sum. */
const REACH = 30;

/** Where the words before the sum in its sentence begin. A line that holds only the sum belongs to the line above. */
export function wordsFrom(text: string, from: number, at: number): number {
  let start = at;
  let isBlank = true;
  while (start > Math.max(from, at - REACH)) {
    const unit = text.charCodeAt(start - 1);
    const isEnd = unit === LINE_BREAK || SENTENCE_END(unit);
    if (isEnd && !isBlank) break;
    if (!isEnd && !BLANK(unit)) isBlank = false;
    start--;
  }
  const isRow = text.charAt(start - 1) === '\n' && ROW().test(text.slice(start, at));
  const head = isRow ? HEAD().exec(text.slice(Math.max(from, at - REACH), start)) : null;
  return head === null ? start : start - head[0].length;
}

/** In the words `before` the sum, which begin at `from`; nearest to the sum last. */
export function labelsIn(marked: Marked, from: number, before: string): Label[] {
  const labels: Label[] = [];
  for (const match of matchesWithin(marked, NAMED, [from, from + before.length])) {
    const word = match[0];
    const group = NAMES[match.findIndex((part, at) => at > 0 && part !== undefined) - 1]?.[0] ?? 'other';
    if (group === 'each' && labels.at(-1)?.isTight) continue;
    const kind = group === 'each' ? 'task' : group;
    const gap = before.slice(match.index + word.length);
    labels.push({
      kind,
      word,
      start: match.index,
      gap,
      isTight: gap === '' || TIGHT().test(gap),
      isFirm: FIRM.test(word),
    });
  }
  return labels;
}

export const isPeriod = (kind: LabelKind): kind is PayPeriod =>
  kind !== 'wage' && kind !== 'reward' && kind !== 'cue' && kind !== 'other';
