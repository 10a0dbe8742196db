/** How right the crimes named for flagged postings are, each judged by what was learned from the other folds. */
import { CRIMES, type Crime } from '../../domain/crime.js';
import { crimeShares, crimesNamed, votesOf } from '../../domain/crime-shares.js';
import type { Level } from '../../domain/report.js';
import type { RulePack } from '../../domain/rule.js';
import type { CrimeFigures } from '../../domain/study.js';
import { type CrimeLessons, crimeLessonsOf, crimeLogitsOf, fitCrimes } from '../fit/crime-regression.js';
import type { Fold } from '../fit/cross-validation.js';
import { wilson } from '../interval.js';
import type { StudyLessons } from './study.js';

interface Named {
  readonly labelled: Crime;
  readonly named: readonly Crime[];
}

/** `levels`: of the lessons in their order, by the models of `folds`. Recruiting postings that are flagged at medium count. */
export function crimeFigures(
  { lessons }: StudyLessons,
  folds: readonly Fold[],
  levels: readonly Level[],
  pack: RulePack,
): CrimeFigures {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const some = crimeLessonsOf(lessons, rules);
  const named = folds.flatMap(({ held }) => namedIn(some, new Set(held), levels, rules));
  return tally(named);
}

function namedIn(
  some: CrimeLessons,
  held: ReadonlySet<number>,
  levels: readonly Level[],
  rules: ReadonlyMap<string, { readonly crimes: readonly Crime[] }>,
): Named[] {
  const isHeld = (row: number): boolean => held.has(some.places[row] as number);
  const rows = [...some.lessons.keys()];
  const fit = fitCrimes(
    some,
    rows.filter((row) => !isHeld(row)),
  );
  return rows.filter(isHeld).flatMap((row): Named[] => {
    const { crime, rules: fired } = some.lessons[row] as CrimeLessons['lessons'][number];
    const level = levels[some.places[row] as number] ?? 'none';
    if (level === 'none' || level === 'low') return [];
    const votes = votesOf(fired.keys(), rules);
    return [{ labelled: crime, named: crimesNamed(crimeShares(votes, crimeLogitsOf(fit, some, row)), votes, level) }];
  });
}

function tally(all: readonly Named[]): CrimeFigures {
  const figuresOf = (some: (crime: Crime) => boolean) => {
    const labelled = all.filter((one) => some(one.labelled)).length;
    const named = all.reduce((sum, one) => sum + one.named.filter(some).length, 0);
    const right = all.filter((one) => some(one.labelled) && one.named.includes(one.labelled)).length;
    return {
      labelled,
      named,
      precision: wilson(right, named),
      recall: wilson(right, labelled),
      f1: labelled + named === 0 ? 0 : (2 * right) / (labelled + named),
    };
  };
  return {
    micro: figuresOf(() => true),
    rows: CRIMES.map((crime) => ({ crime, ...figuresOf((one) => one === crime) })),
  };
}
