/** What the config file and the options ask for together; options win. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile, openCompiled } from '../compiled.js';
import { UsageError } from '../domain/errors.js';
import type { Level } from '../domain/report.js';
import type { RulePack } from '../domain/rule.js';
import { shippedRules } from '../rules/home.js';
import { cacheFolder } from '../rules/kept-file.js';
import { shippedPack } from '../rules/shipped.js';
import { keepDictionaryIn } from '../tokenize/index.js';
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

export async function settingsOf(options: SettingOptions, cwd: string): Promise<Config> {
  return lay(await loadConfig(options.config, cwd), {
    ...EMPTY,
    rules: (options.rules ?? []).map((folder) => (folder === '' ? '' : path.resolve(cwd, folder))),
    disable: options.disable ?? [],
    textColumns: options.textColumn ?? [],
    idColumn: options.idColumn ?? null,
    failOn: options.failOn ?? null,
    minLevel: options.minLevel ?? null,
  });
}

/** The folders of rules, shipped ones first. Throws a UsageError that names all those that aren't there. */
export function foldersOf({ rules }: Config, cwd: string): string[] {
  const folders = rules.map((folder) => (folder === '' ? "''" : shorten(folder, cwd)));
  const missing = rules.flatMap((folder, at) => (isFolder(folder) ? [] : [folders[at] ?? folder]));
  if (missing.length === 0) return [shippedRules(), ...folders];
  throw new UsageError(
    missing.map((folder) => ({
      file: null,
      message: { ja: `ルールのフォルダがありません: ${folder}`, en: `there is no folder of rules ${folder}` },
    })),
  );
}

/** `env` says where checked packs, and the dictionary, may be kept for the next run. */
export async function packOf(settings: Config, cwd: string, env: Io['env'] = {}): Promise<RulePack> {
  const folders = foldersOf(settings, cwd);
  const cache = cacheFolder(env);
  keepDictionaryIn(cache);
  const shipped = settings.disable.length === 0 && folders.length === 1 ? shippedPack() : null;
  if (shipped !== null) return openCompiled(shipped, shippedRules());
  const { loadRulesCached } = await import('../rules/cache.js');
  return loadRulesCached(folders, settings.disable, cache, { compile, openCompiled });
}

const isFolder = (folder: string): boolean => existsSync(folder) && statSync(folder).isDirectory();

/** Messages name files as the user would; a path elsewhere stays whole. */
function shorten(folder: string, cwd: string): string {
  const relative = path.relative(cwd, folder);
  return relative.startsWith('..') || cwd !== process.cwd() ? folder : relative;
}
