/** What each part of the model adds: the same texts judged with a part left out of what is learned. */
import type { RulePack } from '../../domain/rule.js';
import type { AblationRow, RankedFigures } from '../../domain/study.js';
import type { Fold } from '../fit/cross-validation.js';
import { STACK_SETTINGS } from '../fit/stack.js';
import { figuresOfHeldOut, type Variant } from './ranked.js';
import type { StudyLessons } from './study.js';

/** The same lessons in the same order, as a scanner sees them that reads no facts, or tells no mention from an offer. */
export interface Without {
  readonly facts: StudyLessons;
  readonly frames: StudyLessons;
}

/** `folds` as they were made for the whole model: no n-gram is learned anew. */
export function ablation(
  lessons: StudyLessons,
  folds: readonly Fold[],
  pack: RulePack,
  { facts, frames }: Without,
): AblationRow[] {
  const figures = (some: StudyLessons, variant: Partial<Variant> = {}): RankedFigures =>
    figuresOfHeldOut(some, folds, { settings: STACK_SETTINGS, needsGrounds: true, ...variant }, pack.scoring);
  const categoryOf = new Map(pack.rules.map(({ id, category }) => [id, category]));
  const categories = [...new Set(lessons.bounds.map(({ rule }) => categoryOf.get(rule) ?? ''))].sort();
  const without = (category: string): StudyLessons => ({
    ...lessons,
    bounds: lessons.bounds.filter(({ rule }) => categoryOf.get(rule) !== category),
  });
  return [
    { part: 'both', ...figures(lessons) },
    { part: 'rules', ...figures(lessons, { settings: { ...STACK_SETTINGS, mostWording: 0 } }) },
    // Wording alone never passes low: what it could do if it might.
    { part: 'wording', ...figures({ ...lessons, bounds: [] }, { needsGrounds: false }) },
    { part: 'no-facts', ...figures(facts) },
    { part: 'no-frames', ...figures(frames) },
    ...categories.map((category) => ({
      part: { without: category },
      ...figures(without(category)),
    })),
  ];
}
