/** The exit code of a run, from what was counted and nothing else. */
import { atLeast, type Report } from '../domain/report.js';
import type { ExitCode } from './io.js';
import type { FailOn } from './option-values.js';

/** Whether a posting makes the run fail. */
export function failsOn(failOn: FailOn): (report: Report) => boolean {
  if (failOn === 'none') return () => false;
  return typeof failOn === 'number' ? ({ score }) => score >= failOn : ({ level }) => atLeast(level, failOn);
}

export interface Outcome {
  /** A posting was at or above --fail-on. */
  readonly failed: boolean;
  /** Something that was named is not there, or a gate can't be computed. */
  readonly missing: boolean;
  /** Something that is there could not be read or judged. */
  readonly incomplete: boolean;
}

/** 2 wins over 1, 1 over 0. An input that isn't there is never allowed. */
export function exitCodeOf({ failed, missing, incomplete }: Outcome, allowsIncomplete: boolean): ExitCode {
  if (missing || (incomplete && !allowsIncomplete)) return 2;
  return failed ? 1 : 0;
}
