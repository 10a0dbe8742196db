/** `yamiscan.config.yml`: the nearest one upward, and what it extends. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { UsageError, usageError } from '../domain/errors.js';
import { LEVELS } from '../domain/report.js';
import { check, parseYaml } from '../rules/document.js';
import { shippedRules } from '../rules/home.js';

const list = z
  .union([z.string().min(1), z.array(z.string().min(1))])
  .transform((value) => (typeof value === 'string' ? [value] : value));

const schema = z.strictObject({
  extends: list.optional(),
  rules: list.optional(),
  disable: list.optional(),
  'text-column': list.optional(),
  'id-column': z.string().min(1).optional(),
  'fail-on': z.union([z.enum(['none', ...LEVELS.slice(1)]), z.number().min(0).max(100)]).optional(),
  'min-level': z.enum(LEVELS).optional(),
});
export type ConfigEntry = z.output<typeof schema>;

export interface Config {
  /** Files it was made from, the most basic first. */
  readonly files: readonly string[];
  /** Absolute folders of rules, the most basic first. */
  readonly rules: readonly string[];
  readonly disable: readonly string[];
  readonly textColumns: readonly string[];
  readonly idColumn: string | null;
  readonly failOn: ConfigEntry['fail-on'] | null;
  readonly minLevel: ConfigEntry['min-level'] | null;
}

const NAME = 'yamiscan.config.yml';
const DEEPEST = 10;
const EMPTY: Config = {
  files: [],
  rules: [],
  disable: [],
  textColumns: [],
  idColumn: null,
  failOn: null,
  minLevel: null,
};

/** `asked`: a path, false for none, undefined for the nearest upward of `cwd`. */
export function loadConfig(asked: string | false | undefined, cwd: string): Config {
  if (asked === false) return EMPTY;
  if (typeof asked === 'string') return readConfig(path.resolve(cwd, asked), []);
  const found = nearest(cwd);
  return found === null ? EMPTY : readConfig(found, []);
}

function nearest(from: string): string | null {
  const file = path.join(from, NAME);
  if (existsSync(file)) return file;
  const parent = path.dirname(from);
  return parent === from ? null : nearest(parent);
}

function readConfig(file: string, above: readonly string[]): Config {
  if (above.includes(file)) throw usageError(`${file}: extends goes in a circle: ${[...above, file].join(' → ')}`);
  if (above.length >= DEEPEST) throw usageError(`${file}: extends is deeper than ${DEEPEST}`);
  const source = readText(file);
  const { value, problems } = check(parseYaml(file, source), schema);
  if (value === null) throw new UsageError(problems);
  const resolve = (relative: string): string => path.resolve(path.dirname(file), relative);
  const bases = (value.extends ?? []).map((base) => readConfig(resolve(base), [...above, file]));
  return bases.concat(ownPart(file, value, resolve)).reduce(lay, EMPTY);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw usageError({
      ja: `設定ファイルを読めません: ${file}: ${reason(error)}`,
      en: `cannot read the config file ${file}: ${reason(error)}`,
    });
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function ownPart(file: string, entry: ConfigEntry, resolve: (relative: string) => string): Config {
  return {
    files: [file],
    rules: (entry.rules ?? []).map(resolve),
    disable: entry.disable ?? [],
    textColumns: entry['text-column'] ?? [],
    idColumn: entry['id-column'] ?? null,
    failOn: entry['fail-on'] ?? null,
    minLevel: entry['min-level'] ?? null,
  };
}

/** What `over` says wins; rules and disabled ids add up. */
function lay(under: Config, over: Config): Config {
  return {
    files: [...under.files, ...over.files],
    rules: [...under.rules, ...over.rules],
    disable: [...new Set([...under.disable, ...over.disable])],
    textColumns: over.textColumns.length > 0 ? over.textColumns : under.textColumns,
    idColumn: over.idColumn ?? under.idColumn,
    failOn: over.failOn ?? under.failOn,
    minLevel: over.minLevel ?? under.minLevel,
  };
}

/** The folders of rules that options and config ask for, shipped ones first, and the ids they disable. */
export function rulesIn(
  options: { rules?: readonly string[]; config?: string | false },
  cwd: string,
): [string[], readonly string[]] {
  const config = loadConfig(options.config, cwd);
  const own = options.rules ?? [];
  for (const folder of [...config.rules, ...own]) {
    const full = path.resolve(cwd, folder);
    if (!existsSync(full) || !statSync(full).isDirectory()) {
      throw usageError({ ja: `ルールのフォルダがありません: ${folder}`, en: `there is no folder of rules ${folder}` });
    }
  }
  return [
    [shippedRules(), ...[...config.rules, ...own].map((folder) => shorten(path.resolve(cwd, folder), cwd))],
    config.disable,
  ];
}

/** Messages name files as the user would; a path elsewhere stays whole. */
function shorten(folder: string, cwd: string): string {
  const relative = path.relative(cwd, folder);
  return relative.startsWith('..') || cwd !== process.cwd() ? folder : relative;
}
