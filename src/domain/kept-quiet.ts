/** What CI is not told again: findings that a baseline holds, and those that the config suppresses. */
import type { Location } from './errors.js';

/** A finding of an earlier run. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  /** Id of its posting when the baseline was written. */
  readonly posting: string;
  /** As messages name it; null for standard input. */
  readonly file: string | null;
}

export interface Suppression {
  readonly rule: string;
  readonly posting: string | null;
  /** A glob: of absolute paths, or of names in any folder where it has no slash. */
  readonly file: string | null;
  /** Stands in the evidence, whatever its width, case and blanks. */
  readonly evidence: string | null;
  readonly reason: string;
  /** Last day on which it applies (UTC), YYYY-MM-DD. */
  readonly until: string | null;
  /** Where it is written. */
  readonly at: Location;
}

/** In findings. */
export interface KeptQuiet {
  /** null without one. `gone` is null where the run did not see everything. */
  readonly baseline: {
    readonly known: number;
    readonly added: number;
    readonly gone: readonly KnownFinding[] | null;
  } | null;
  readonly suppressed: number;
}
