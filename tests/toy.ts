/** Toy packs: rules written in a test, without a file. */
import { NO_MINIMUM_WAGES } from '../src/domain/minimum-wage.js';
import type { Rule, RulePack, Scoring, Term } from '../src/domain/rule.js';
import { conditionSchema } from '../src/rules/condition-schema.js';

export const TOY_SCORING: Scoring = {
  bias: -40,
  mention: 0.2,
  prior: 1,
  levels: { low: 20, medium: 50, high: 85 },
  strengths: {
    decisive: 42,
    strong: 27,
    medium: 15,
    weak: 4,
    none: 0,
    'brake-weak': -5,
    brake: -12,
    'brake-strong': -25,
  },
  points: new Map(),
  caps: new Map([['weak', 12]]),
};

export function toyRule(
  id: string,
  when: unknown,
  more: Partial<Omit<Rule, 'unless'>> & { unless?: unknown } = {},
): Rule {
  const { unless, ...rest } = more;
  return {
    id,
    category: 'toy',
    title: { ja: id, en: id },
    why: { ja: id, en: id },
    status: 'stable',
    strength: 'medium',
    group: 'toy',
    crimes: [],
    neighbours: [],
    speech: null,
    grounds: false,
    when: conditionSchema.parse(when),
    unless: unless === undefined ? null : conditionSchema.parse(unless),
    references: ['toy'],
    date: '2026-11-24',
    modified: null,
    tags: [],
    falsepositives: [],
    examples: { fire: [], silent: [] },
    file: 'toy.yml',
    ...rest,
  };
}

export function toyTerm(id: string, phrases: readonly string[], more: Partial<Term> = {}): Term {
  return {
    id,
    phrases: phrases.map((text) => ({ text, notBefore: [], notAfter: [] })),
    kana: true,
    guarded: false,
    file: 'toy.yml',
    ...more,
  };
}

export function toyPack(rules: readonly Rule[], terms: readonly Term[] = [], more: Partial<RulePack> = {}): RulePack {
  return {
    rules,
    terms: new Map(terms.map((term) => [term.id, term])),
    scoring: TOY_SCORING,
    lookAlikes: new Map([
      ['口', ['ロ', '□']],
      ['取', ['耳又']],
    ]),
    masks: ['○', '*'],
    drawn: new Map(),
    tongues: new Map(),
    wording: null,
    crimes: null,
    minimumWages: NO_MINIMUM_WAGES,
    ...more,
  };
}
