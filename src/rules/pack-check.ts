/** Rules about rules: what can only be seen with the whole pack at hand. */
import type { Condition } from '../domain/condition.js';
import type { Problem } from '../domain/errors.js';
import { untranslated } from '../domain/language.js';
import { isRaising, type Rule, type RulePack } from '../domain/rule.js';
import { conditionsOf, signalsAskedBy } from '../domain/rule-graph.js';

export function packProblems(pack: RulePack): Problem[] {
  const ids = new Set(pack.rules.map((rule) => rule.id));
  const categories = new Set(pack.rules.map((rule) => rule.category));
  const problems = pack.rules.flatMap((rule) => [
    ...referenceProblems(rule, pack, ids, categories),
    ...(isNeverTrue(rule.when) ? [problem(rule, 'when: this can never match')] : []),
    ...(rule.neighbours.length > 0 && isRaising(rule.strength)
      ? [problem(rule, `neighbours: ${rule.strength} would raise the score; use none or a brake`)]
      : []),
  ]);
  for (const id of pack.scoring.points.keys()) {
    if (!ids.has(id)) problems.push({ file: 'scoring.yml', message: untranslated(`points: there is no rule ${id}`) });
  }
  const { low, medium, high } = pack.scoring.levels;
  if (!(low <= medium && medium <= high))
    problems.push({ file: 'scoring.yml', message: untranslated('levels: must rise from low to high') });
  return [...problems, ...cycleProblems(pack)];
}

const problem = (rule: Rule, message: string): Problem => ({
  file: rule.file,
  line: 1,
  column: 1,
  message: untranslated(message),
});

function referenceProblems(
  rule: Rule,
  pack: RulePack,
  ids: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): Problem[] {
  return conditionsOf(rule).flatMap((condition) => {
    if (condition.kind === 'term') {
      return condition.terms
        .filter((term) => !pack.terms.has(term))
        .map((term) => problem(rule, `there is no term ${term}`));
    }
    if (condition.kind !== 'signal') return [];
    return [
      ...condition.rules.filter((id) => !ids.has(id)).map((id) => problem(rule, `signal: there is no rule ${id}`)),
      ...condition.categories
        .filter((name) => !categories.has(name))
        .map((name) => problem(rule, `signal: there is no category ${name}`)),
    ];
  });
}

/** `not` of something and the same thing asked for at once. */
function isNeverTrue(condition: Condition): boolean {
  if (condition.kind === 'any') return condition.of.every(isNeverTrue);
  if (condition.kind !== 'all') return false;
  const wanted = new Set(condition.of.filter((part) => part.kind !== 'not').map((part) => JSON.stringify(part)));
  return condition.of.some((part) => isNeverTrue(part) || (part.kind === 'not' && wanted.has(JSON.stringify(part.of))));
}

function cycleProblems(pack: RulePack): Problem[] {
  const state = new Map<string, 'open' | 'done'>();
  const problems: Problem[] = [];
  const visit = (rule: Rule, path: readonly string[]): void => {
    if (state.get(rule.id) === 'done') return;
    if (state.get(rule.id) === 'open') {
      problems.push(
        problem(
          rule,
          `signal: rules wait for each other: ${[...path.slice(path.indexOf(rule.id)), rule.id].join(' → ')}`,
        ),
      );
      return;
    }
    state.set(rule.id, 'open');
    for (const other of signalsAskedBy(rule, pack.rules)) visit(other, [...path, rule.id]);
    state.set(rule.id, 'done');
  };
  for (const rule of pack.rules) visit(rule, []);
  return problems;
}
