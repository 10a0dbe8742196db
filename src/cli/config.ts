/** What a run asks for besides its inputs, as config files and options give it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Suppression } from '../domain/kept-quiet.js';
import type { Level } from '../domain/report.js';
import type { Gate } from '../evaluate/gates.js';
import type { FailOn } from './option-values.js';

export interface Config {
  /** Files it was made from, the most basic first. */
  readonly files: readonly string[];
  /** Absolute folders of rules, the most basic first. */
  readonly rules: readonly string[];
  readonly disable: readonly string[];
  readonly textColumns: readonly string[];
  readonly idColumn: string | null;
  readonly failOn: FailOn | null;
  readonly minLevel: Level | null;
  /** Findings that CI is not told of; only `scan` looks at them. */
  readonly suppressions: readonly Suppression[];
  /** Demands on figures; only `eval` looks at them. */
  readonly gates: readonly Gate[];
}

const NAME = 'yamiscan.config.yml';
export const EMPTY: Config = {
  files: [],
  rules: [],
  disable: [],
  textColumns: [],
  idColumn: null,
  failOn: null,
  minLevel: null,
  suppressions: [],
  gates: [],
};

/** `asked`: a path, false for none, undefined for the nearest upward of `cwd`. */
export async function loadConfig(asked: string | false | undefined, cwd: string): Promise<Config> {
  if (asked === false) return EMPTY;
  const file = typeof asked === 'string' ? path.resolve(cwd, asked) : nearest(path.resolve(cwd));
  return file === null ? EMPTY : (await import('./config-file.js')).readConfig(file);
}

function nearest(from: string): string | null {
  const file = path.join(from, NAME);
  if (existsSync(file)) return file;
  const parent = path.dirname(from);
  return parent === from ? null : nearest(parent);
}

/** What `over` says wins; rules, disabled ids and suppressions add up. */
export function lay(under: Config, over: Config): Config {
  return {
    files: [...under.files, ...over.files],
    rules: [...under.rules, ...over.rules],
    disable: [...new Set([...under.disable, ...over.disable])],
    textColumns: over.textColumns.length > 0 ? over.textColumns : under.textColumns,
    idColumn: over.idColumn ?? under.idColumn,
    failOn: over.failOn ?? under.failOn,
    minLevel: over.minLevel ?? under.minLevel,
    suppressions: [...under.suppressions, ...over.suppressions],
    gates: [...under.gates, ...over.gates],
  };
}
