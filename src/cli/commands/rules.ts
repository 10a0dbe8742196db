/** `yamiscan rules list|show|test` */
import { formatProblem, type Problem, usageError } from '../../domain/errors.js';
import type { Bilingual, Language } from '../../domain/language.js';
import { pointsOf } from '../../domain/points.js';
import type { Rule, RulePack } from '../../domain/rule.js';
import type { Firing } from '../../domain/signal.js';
import { readFacts } from '../../facts/index.js';
import { createMatcher } from '../../match/index.js';
import { createNormalizer } from '../../normalize/index.js';
import { RULE, unknownName } from '../../rules/closest.js';
import { type FailedExample, failedExamples } from '../../rules/examples.js';
import { tokensOf } from '../../scanner.js';
import type { ExitCode } from '../io.js';

export interface Printed {
  readonly text: string;
  readonly code: ExitCode;
}

/** One line a rule: id, points, title. */
export function listRules(pack: RulePack, language: Language, isJson: boolean): Printed {
  if (isJson) return { text: `${JSON.stringify(pack.rules.map(publicRule), null, 2)}\n`, code: 0 };
  const width = Math.max(...pack.rules.map((rule) => rule.id.length));
  const lines = pack.rules.map((rule) => {
    const points = pointsOf(rule, pack.scoring).toFixed(1).padStart(6);
    return `${rule.id.padEnd(width)} ${points}  ${rule.category.padEnd(14)} ${rule.title[language]}`;
  });
  return { text: `${lines.join('\n')}\n`, code: 0 };
}

const publicRule = ({ when: _when, unless: _unless, ...rule }: Rule): object => rule;

export function showRule(pack: RulePack, id: string, language: Language): Printed {
  const rule = pack.rules.find((one) => one.id === id);
  if (rule === undefined) throw usageError(unknownRule(id, pack));
  const field = (name: string, value: string): string => `${name.padEnd(12)} ${value}`;
  const lines = [
    `${rule.id}  ${rule.title[language]}`,
    '',
    rule.why[language],
    '',
    field('category', rule.category),
    field('strength', `${rule.strength} (${pointsOf(rule, pack.scoring).toFixed(1)})`),
    field('group', rule.group),
    field('crimes', rule.crimes.join(', ') || '-'),
    ...(rule.neighbours.length === 0 ? [] : [field('neighbours', rule.neighbours.join(', '))]),
    ...(rule.speech === null ? [] : [field('speech', rule.speech)]),
    field('status', `${rule.status}, ${rule.modified ?? rule.date}`),
    field('file', rule.file),
    ...rule.references.map((reference) => field('reference', reference)),
    ...rule.falsepositives.map((text) => field('beware', text)),
    ...rule.examples.fire.map((text) => field('fires', text)),
    ...rule.examples.silent.map((text) => field('silent', text)),
  ];
  return { text: `${lines.join('\n')}\n`, code: 0 };
}

const unknownRule = (id: string, pack: RulePack): Bilingual =>
  unknownName(
    RULE,
    id,
    pack.rules.map((rule) => rule.id),
  );

/** Runs the examples of the rules named, of all where none is. */
export function testRules(pack: RulePack, ids: readonly string[], language: Language): Printed {
  for (const id of ids) if (!pack.rules.some((rule) => rule.id === id)) throw usageError(unknownRule(id, pack));
  const rules = pack.rules.filter((rule) => ids.length === 0 || ids.includes(rule.id));
  const failures = failuresIn(rules, firingsIn(pack));
  const examples = rules.reduce((sum, rule) => sum + rule.examples.fire.length + rule.examples.silent.length, 0);
  const verdict = {
    ja: `ルール ${rules.length} 件の例 ${examples} 件のうち ${failures.length} 件が失敗`,
    en: `${examples} examples of ${rules.length} rules: ${failures.length} failed`,
  };
  const lines = [...failures.map((problem) => formatProblem(problem, language)), verdict[language]];
  return { text: `${lines.join('\n')}\n`, code: failures.length === 0 ? 0 : 1 };
}

/** What fires on a text. */
export function firingsIn(pack: RulePack): (text: string) => readonly Firing[] {
  const normalize = createNormalizer(pack);
  const matcher = createMatcher(pack);
  return (example) => {
    const text = normalize(example);
    return matcher.match(text, readFacts(text), tokensOf(text)).firings;
  };
}

/** Examples of the rules that do not what they should. */
export const failuresIn = (rules: readonly Rule[], firingsOn: (text: string) => readonly Firing[]): Problem[] =>
  failedExamples(rules, firingsOn).map(toProblem);

const FAILURES = {
  silent: { ja: '発火するはずの例で発火しません', en: 'does not fire on its example' },
  fired: { ja: '発火しないはずの例で発火します', en: 'fires on an example it must stay silent on' },
  evidence: { ja: '印を付けた箇所が証拠に含まれません', en: 'its evidence leaves out what is marked in its example' },
} as const;

function toProblem({ rule, example, failure }: FailedExample): Problem {
  const message = FAILURES[failure];
  const shown = JSON.stringify(example);
  return { file: rule.file, message: { ja: `${message.ja}: ${shown}`, en: `${message.en}: ${shown}` } };
}
