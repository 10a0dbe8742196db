/** Reads the YAML files of one rule folder: which kind each is, its place says. */
import path from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../domain/errors.js';
import { type Bilingual, untranslated } from '../domain/language.js';
import type { Rule, Term } from '../domain/rule.js';
import { matching, type Search } from '../globs/matching.js';
import { check, parseYaml, type YamlFile } from './document.js';
import { MINIMUM_WAGE_FILE, type MinimumWageEntry, minimumWageSchema } from './minimum-wage-file.js';
import {
  lookAlikeSchema,
  type RuleEntry,
  ruleSchema,
  type ScoringEntry,
  scoringSchema,
  termSchema,
  tonguesSchema,
} from './rule-schema.js';
import { LARGEST_YAML, readAtMost } from './yaml-limits.js';

/** What its files hold, and every mistake in them. */
export interface FolderParts {
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

/** The shipped rules are five hundred. */
const MOST_FILES = 20_000;

/** By name under `folder`, in the order they are read. */
export const ruleFilesOf = (folder: string, onUnreadable: Search['onUnreadable'] = () => {}): string[] =>
  matching('**/*.{yml,yaml}', { cwd: folder, caseSensitive: true, onUnreadable });

export function readFolder(folder: string): FolderParts {
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
  const files = ruleFilesOf(folder, (below, code) =>
    parts.problems.push({ file: path.join(folder, below), message: unreadable(code) }),
  );
  if (files.length === 0) {
    parts.problems.push({
      file: folder,
      message: { ja: 'ルールファイル(*.yml)がありません', en: 'there are no rule files (*.yml) here' },
    });
  }
  if (files.length > MOST_FILES) {
    parts.problems.push({
      file: folder,
      message: {
        ja: `ルールファイルが ${files.length} 個あります（${MOST_FILES} 個まで）`,
        en: `there are ${files.length} rule files here (at most ${MOST_FILES})`,
      },
    });
    return parts;
  }
  for (const name of files) readOne(path.join(folder, name), name, parts);
  return parts;
}

function readOne(file: string, name: string, parts: FolderParts): void {
  const source = sourceOf(file, parts.problems);
  if (source === null) return;
  const yaml = parseYaml(file, source);
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

function sourceOf(file: string, problems: Problem[]): string | null {
  try {
    return readAtMost(file, LARGEST_YAML);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    problems.push({ file, message: unreadable(code ?? '') });
    return null;
  }
}

const unreadable = (code: string): Bilingual => ({ ja: `読めません（${code}）`, en: `cannot be read (${code})` });

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
