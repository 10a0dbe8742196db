/** Reads rule folders into one checked pack. Loading runs nothing: rules are data. */
import { type Problem, UsageError } from '../domain/errors.js';
import type { RulePack, Scoring, Strength } from '../domain/rule.js';
import { RULE, unknownName } from './closest.js';
import { readCrimesFile } from './crimes-file.js';
import { readFolder } from './folder.js';
import { mergeMinimumWages } from './minimum-wage-file.js';
import { packProblems } from './pack-check.js';
import { sizeProblems } from './pack-size.js';
import type { ScoringEntry } from './rule-schema.js';
import { readWordingFile } from './wording-file.js';

export interface LoadedRules {
  readonly pack: RulePack;
  readonly problems: readonly Problem[];
}

/**
 * The files of `folders`, later ones over earlier ones by id, without the ids in `disable`. Lists every mistake.
 * A rule that asks for the signal of a disabled one is no mistake: that signal never comes.
 */
export function readRules(folders: readonly string[], disable: readonly string[] = []): LoadedRules {
  const parts = folders.map(readFolder);
  const wordings = folders.map(readWordingFile);
  const crimes = folders.map(readCrimesFile);
  const rules = new Map(parts.flatMap((part) => part.rules).map((rule) => [rule.id, rule]));
  const terms = new Map(parts.flatMap((part) => part.terms).map((term) => [term.id, term]));
  const unknown = disable.filter((id) => !rules.has(id));
  const problems = [
    ...[...parts, ...wordings, ...crimes].flatMap((part) => part.problems),
    ...unknown.map((id) => ({ file: null, message: unknownName(RULE, id, [...rules.keys()]) })),
  ];
  const whole: RulePack = {
    rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    terms,
    scoring: mergeScoring(parts.flatMap((part) => part.scoring)),
    lookAlikes: new Map(parts.flatMap((part) => [...part.lookAlikes])),
    masks: [...new Set(parts.flatMap((part) => part.masks))],
    drawn: new Map(parts.flatMap((part) => part.drawn)),
    tongues: new Map(parts.flatMap((part) => part.tongues)),
    wording: wordings.findLast(({ model }) => model !== null)?.model ?? null,
    crimes: crimes.findLast(({ model }) => model !== null)?.model ?? null,
    minimumWages: mergeMinimumWages(parts.flatMap((part) => part.minimumWages)),
  };
  const pack = { ...whole, rules: whole.rules.filter((rule) => !disable.includes(rule.id)) };
  if (problems.length === 0 && pack.rules.length === 0) {
    problems.push({ file: null, message: { ja: 'ルールが一つもありません', en: 'there is not a single rule' } });
  }
  const sizes = sizeProblems(whole);
  return { pack, problems: [...problems, ...(sizes.length > 0 ? sizes : packProblems(whole))] };
}

/** As `readRules`, refusing a pack with any mistake. */
export function loadRules(folders: readonly string[], disable: readonly string[] = []): RulePack {
  const { pack, problems } = readRules(folders, disable);
  if (problems.length > 0) throw new UsageError(problems);
  return pack;
}

const NO_STRENGTHS: Readonly<Record<Strength, number>> = {
  decisive: 0,
  strong: 0,
  medium: 0,
  weak: 0,
  none: 0,
  'brake-weak': 0,
  brake: 0,
  'brake-strong': 0,
};

function mergeScoring(entries: readonly ScoringEntry[]): Scoring {
  const last = <K extends keyof ScoringEntry>(key: K): ScoringEntry[K] | undefined =>
    entries.map((entry) => entry[key]).findLast((value) => value !== undefined);
  return {
    bias: last('bias') ?? 0,
    mention: last('mention') ?? 1,
    prior: last('prior') ?? 1,
    levels: last('levels') ?? { low: 100, medium: 100, high: 100 },
    strengths: Object.assign({ ...NO_STRENGTHS }, ...entries.map((entry) => entry.strengths ?? {})) as Record<
      Strength,
      number
    >,
    points: new Map(entries.flatMap((entry) => Object.entries(entry.points ?? {}))),
    caps: new Map(entries.flatMap((entry) => Object.entries(entry.caps ?? {}))),
  };
}
