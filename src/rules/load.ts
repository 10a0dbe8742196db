/** Reads rule folders into one checked pack. Loading runs nothing: rules are data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { z } from 'zod';
import { type Problem, UsageError } from '../domain/errors.js';
import { untranslated } from '../domain/language.js';
import type { Rule, RulePack, Scoring, Strength, Term } from '../domain/rule.js';
import { RULE, unknownName } from './closest.js';
import { readCrimesFile } from './crimes-file.js';
import { check, parseYaml, type YamlFile } from './document.js';
import { MINIMUM_WAGE_FILE, type MinimumWageEntry, mergeMinimumWages, minimumWageSchema } from './minimum-wage-file.js';
import { packProblems } from './pack-check.js';
import {
  lookAlikeSchema,
  type RuleEntry,
  ruleSchema,
  type ScoringEntry,
  scoringSchema,
  termSchema,
  tonguesSchema,
} from './rule-schema.js';
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
  return { pack, problems: [...problems, ...packProblems(whole)] };
}

/** As `readRules`, refusing a pack with any mistake. */
export function loadRules(folders: readonly string[], disable: readonly string[] = []): RulePack {
  const { pack, problems } = readRules(folders, disable);
  if (problems.length > 0) throw new UsageError(problems);
  return pack;
}

interface FolderParts {
  readonly rules: Rule[];
  readonly terms: Term[];
  readonly scoring: ScoringEntry[];
  readonly lookAlikes: [string, readonly string[]][];
  readonly masks: string[];
  readonly minimumWages: MinimumWageEntry[];
  readonly drawn: [string, readonly string[]][];
  readonly tongues: [string, readonly string[]][];
  readonly problems: Problem[];
}

/** By name under `folder`, in the order they are read. */
export const ruleFilesOf = (folder: string): string[] =>
  globSync('**/*.{yml,yaml}', { cwd: folder, expandDirectories: false }).sort();

function readFolder(folder: string): FolderParts {
  const parts: FolderParts = {
    rules: [],
    terms: [],
    scoring: [],
    lookAlikes: [],
    masks: [],
    minimumWages: [],
    drawn: [],
    tongues: [],
    problems: [],
  };
  const files = ruleFilesOf(folder);
  if (files.length === 0) {
    parts.problems.push({
      file: folder,
      message: { ja: 'ルールファイル(*.yml)がありません', en: 'there are no rule files (*.yml) here' },
    });
  }
  for (const name of files) readOne(path.join(folder, name), name, parts);
  return parts;
}

function readOne(file: string, name: string, parts: FolderParts): void {
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const read = <T>(schema: z.ZodType<T>): T | null => {
    const { value, problems } = check(yaml, schema);
    parts.problems.push(...problems);
    return value;
  };
  const folder = path.basename(path.dirname(name));
  if (name === 'scoring.yml') {
    const entry = read(scoringSchema);
    if (entry !== null) parts.scoring.push(entry);
  } else if (name === 'look-alikes.yml') {
    const entry = read(lookAlikeSchema);
    if (entry !== null) {
      parts.masks.push(...entry.masks);
      parts.lookAlikes.push(...Object.entries(entry['look-alikes']));
      parts.drawn.push(...Object.entries(entry.drawn));
    }
  } else if (name === MINIMUM_WAGE_FILE) {
    const entry = read(minimumWageSchema);
    if (entry !== null) parts.minimumWages.push(entry);
  } else if (name === 'tongues.yml') {
    parts.tongues.push(...Object.entries(read(tonguesSchema)?.says ?? {}));
  } else if (folder === 'terms') {
    const entry = read(termSchema);
    if (entry !== null) {
      parts.problems.push(...misplaced(yaml, 'id', entry.id, path.parse(name).name));
      addOnce(parts.terms, { ...entry, file }, yaml, parts.problems);
    }
  } else {
    const entry = read(ruleSchema);
    if (entry !== null) {
      parts.problems.push(...misplaced(yaml, 'id', entry.id, path.parse(name).name));
      if (folder !== '.') parts.problems.push(...misplaced(yaml, 'category', entry.category, folder));
      addOnce(parts.rules, toRule(entry, file), yaml, parts.problems);
    }
  }
}

function toRule(entry: RuleEntry, file: string): Rule {
  return {
    ...entry,
    group: entry.group ?? (entry.strength === 'weak' ? 'weak' : entry.category),
    speech: entry.speech ?? null,
    grounds: entry.grounds,
    unless: entry.unless ?? null,
    modified: entry.modified ?? null,
    file,
  };
}

function misplaced(yaml: YamlFile, key: string, value: string, expected: string): Problem[] {
  if (value === expected) return [];
  return [
    {
      file: yaml.file,
      ...yaml.locate([key]),
      message: untranslated(`${key}: is '${value}', its place says '${expected}'`),
    },
  ];
}

function addOnce<T extends { readonly id: string; readonly file: string }>(
  list: T[],
  entry: T,
  yaml: YamlFile,
  problems: Problem[],
): void {
  const twin = list.find((other) => other.id === entry.id);
  if (twin === undefined) list.push(entry);
  else
    problems.push({
      file: yaml.file,
      ...yaml.locate(['id']),
      message: untranslated(`id: '${entry.id}' is taken by ${twin.file}`),
    });
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
