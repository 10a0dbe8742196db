/** A scanner with the shipped rules and those laid over them. */
import { openCompiled } from './compiled.js';
import type { RulePack } from './domain/rule.js';
import { shippedRules } from './rules/home.js';
import { loadRules } from './rules/load.js';
import { shippedPack } from './rules/shipped.js';
import { type Scanner, scannerOf } from './stages.js';

export { postingOf, type Scanner, tokensOf } from './stages.js';

export interface ScannerOptions {
  /** Folders of rules laid over the shipped ones, later over earlier. */
  readonly rules?: readonly string[];
  /** Ids of rules to leave out. */
  readonly disable?: readonly string[];
  /** A pack read before; the other options are then not looked at. */
  readonly pack?: RulePack;
}

/** Throws a UsageError that lists every mistake in the rules. */
export const createScanner = ({ rules = [], disable = [], pack }: ScannerOptions = {}): Scanner =>
  scannerOf(pack ?? packOf(rules, disable));

function packOf(rules: readonly string[], disable: readonly string[]): RulePack {
  const shipped = rules.length === 0 && disable.length === 0 ? shippedPack() : null;
  return shipped === null ? loadRules([shippedRules(), ...rules], disable) : openCompiled(shipped, shippedRules());
}
