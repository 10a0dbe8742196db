/** What the config file and the options ask for together; options win. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { UsageError } from '../domain/errors.js';
import type { Level } from '../domain/report.js';
import type { RulePack } from '../domain/rule.js';
import { cacheFolder, loadRulesCached } from '../rules/cache.js';
import { shippedRules } from '../rules/home.js';
import { loadRules } from '../rules/load.js';
import { type Config, EMPTY, lay, loadConfig } from './config.js';
import type { Io } from './io.js';
import type { FailOn } from './option-values.js';

/** Options of every command that needs rules. */
export interface PackOptions {
  readonly rules?: readonly string[];
  readonly config?: string | false;
  readonly disable?: readonly string[];
}

/** Options that a config file may hold as well. */
export interface SettingOptions extends PackOptions {
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
  readonly failOn?: FailOn;
  readonly minLevel?: Level;
}

export function settingsOf(options: SettingOptions, cwd: string): Config {
  return lay(loadConfig(options.config, cwd), {
    ...EMPTY,
    rules: (options.rules ?? []).map((folder) => path.resolve(cwd, folder)),
    disable: options.disable ?? [],
    textColumns: options.textColumn ?? [],
    idColumn: options.idColumn ?? null,
    failOn: options.failOn ?? null,
    minLevel: options.minLevel ?? null,
  });
}

/** The folders of rules, shipped ones first. Throws a UsageError that names all those that aren't there. */
export function foldersOf({ rules }: Config, cwd: string): string[] {
  const folders = rules.map((folder) => shorten(folder, cwd));
  const missing = rules.flatMap((folder, at) => (isFolder(folder) ? [] : [folders[at] ?? folder]));
  if (missing.length === 0) return [shippedRules(), ...folders];
  throw new UsageError(
    missing.map((folder) => ({
      file: null,
      message: { ja: `ルールのフォルダがありません: ${folder}`, en: `there is no folder of rules ${folder}` },
    })),
  );
}

/** `env` says where checked packs may be kept for the next run. */
export function packOf(settings: Config, cwd: string, env: Io['env'] = {}): RulePack {
  const folders = foldersOf(settings, cwd);
  const cache = cacheFolder(env);
  return cache === null ? loadRules(folders, settings.disable) : loadRulesCached(folders, settings.disable, cache);
}

const isFolder = (folder: string): boolean => existsSync(folder) && statSync(folder).isDirectory();

/** Messages name files as the user would; a path elsewhere stays whole. */
function shorten(folder: string, cwd: string): string {
  const relative = path.relative(cwd, folder);
  return relative.startsWith('..') || cwd !== process.cwd() ? folder : relative;
}

/** As a config file that asks for the same. */
export function printSettings({
  files,
  rules,
  disable,
  textColumns,
  idColumn,
  failOn,
  minLevel,
  gates,
}: Config): string {
  const entry = {
    rules,
    disable,
    'text-column': textColumns,
    ...(idColumn === null ? {} : { 'id-column': idColumn }),
    'fail-on': failOn ?? 'none',
    'min-level': minLevel ?? 'none',
    ...(gates.length === 0 ? {} : { eval: { gates: gates.map(({ name }) => name) } }),
  };
  const lines = Object.entries(entry).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return [...files.map((file) => `# ${file}\n`), stringify(Object.fromEntries(lines))].join('');
}
