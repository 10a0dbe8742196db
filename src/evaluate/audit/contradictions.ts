/** Holds each row against a model that learned from the others: what it says of a row that it never saw is the opinion of all the rest. */
import type { Contradiction } from '../../domain/audit.js';
import { byWeight, scoreOfSum, toTenths } from '../../domain/points.js';
import type { RulePack } from '../../domain/rule.js';
import { WORDING } from '../../domain/signal.js';
import { foldsWithWording, heldOut, logitBy } from '../fit/cross-validation.js';
import { foldsOf } from '../fit/folds.js';
import { lessonsOf } from '../fit/learn.js';
import type { Lesson } from '../fit/lesson.js';
import { clamp, type RuleFit, STACK_SETTINGS } from '../fit/stack.js';
import { withoutGroup } from './disagreements.js';
import type { GroupedRow } from './rows.js';

export interface LabelledLesson {
  readonly row: GroupedRow;
  readonly lesson: Lesson;
}

const FOLDS = 6;
const MIDDLE = 50;

/** The strongest first. Near-duplicates are never on both sides of a fold: a copy with the same wrong label would confirm it. */
export function contradictionsIn(all: readonly LabelledLesson[], pack: RulePack): Contradiction[] {
  const rows = new Map(all.map(({ lesson, row }) => [lesson, row]));
  const data = lessonsOf([...rows.keys()], pack);
  const groups = data.lessons.map((lesson) => rows.get(lesson)?.group ?? '');
  const folds = foldsWithWording(data, foldsOf(groups, FOLDS), FOLDS, STACK_SETTINGS);
  const found: Contradiction[] = [];
  for (const { row: at, fit, wording } of heldOut(data, folds, STACK_SETTINGS)) {
    const lesson = data.lessons[at] as Lesson;
    const row = rows.get(lesson);
    const score = scoreOfSum(10 * logitBy(fit, wording, lesson.rules, STACK_SETTINGS));
    if (row === undefined || (lesson.isPositive ? score >= MIDDLE : score <= MIDDLE)) continue;
    found.push({ ...withoutGroup(row), score, signals: signalsOf(fit, wording, lesson) });
  }
  return found.sort((a, b) => distanceOf(b) - distanceOf(a) || inOrder(a, b));
}

const distanceOf = ({ truth, score }: Contradiction): number => (truth === 'positive' ? 100 - score : score);

/** By place, so that rows that are as far off come as they stand. */
function inOrder(a: Contradiction, b: Contradiction): number {
  const [one, other] = [a.source.file ?? '', b.source.file ?? ''];
  return one === other ? a.source.row - b.source.row : one < other ? -1 : 1;
}

function signalsOf({ rules, wordingShare }: RuleFit, wording: number, lesson: Lesson): Contradiction['signals'] {
  const given = [...lesson.rules].map(([rule, value]): [string, number] => [
    rule,
    (rules.get(rule)?.weight ?? 0) * value,
  ]);
  return [...given, [WORDING, wordingShare * clamp(wording, STACK_SETTINGS.mostWording)] as const]
    .map(([rule, weight]) => ({ rule, points: toTenths(10 * weight) }))
    .filter(({ points }) => points !== 0)
    .sort(byWeight);
}
