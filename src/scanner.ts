/** A scanner with the shipped rules and those laid over them. */
import type { RulePack } from './domain/rule.js';
import { shippedRules } from './rules/home.js';
import { loadRules } from './rules/load.js';
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

/** Reads and checks the rules. Throws a UsageError that lists every mistake in them. */
export const createScanner = (options: ScannerOptions = {}): Scanner =>
  scannerOf(options.pack ?? loadRules([shippedRules(), ...(options.rules ?? [])], options.disable));
