/** A scanner with the shipped rules and those laid over them. */
import { compile, openCompiled } from './compiled.js';
import type { RulePack } from './domain/rule.js';
import { loadRulesCached } from './rules/cache.js';
import { shippedRules } from './rules/home.js';
import { shippedPack } from './rules/shipped.js';
import { type Scanner, scannerOf } from './stages.js';
import { keepDictionaryIn } from './tokenize/index.js';

export { postingOf, type Scanner, tokensOf } from './stages.js';

export interface ScannerOptions {
  /** Folders of rules laid over the shipped ones, later over earlier. */
  readonly rules?: readonly string[];
  /** Ids of rules to leave out. */
  readonly disable?: readonly string[];
  /** A pack read before (`pack` of another scanner); `rules` and `disable` are then not looked at. */
  readonly pack?: RulePack;
  /**
   * A folder, absolute, where checked rules of your own (10 MB a set) and the dictionary (20 MB) are kept for the next start, as the command line
   * does in the user's cache. Without one nothing is written, and each thread that asks for tokens makes its dictionary anew.
   */
  readonly cache?: string;
}

/**
 * Reads and checks the rules, which takes a tenth of a second for the shipped ones and a second for others; scanning is synchronous and
 * keeps no state between texts. The dictionary is read when a rule first asks for tokens, which no shipped rule does.
 *
 * @throws {UsageError} that lists every mistake in the rules, each with file, line and column.
 */
export function createScanner({ rules = [], disable = [], pack, cache }: ScannerOptions = {}): Scanner {
  if (cache !== undefined) keepDictionaryIn(cache);
  return scannerOf(pack ?? packOf(rules, disable, cache ?? null));
}

function packOf(rules: readonly string[], disable: readonly string[], cache: string | null): RulePack {
  const shipped = rules.length === 0 && disable.length === 0 ? shippedPack() : null;
  if (shipped !== null) return openCompiled(shipped, shippedRules());
  return loadRulesCached([shippedRules(), ...rules], disable, cache, { compile, openCompiled });
}
