/** Everything that led to one report. */
import type { Fact } from './fact.js';
import type { Posting } from './posting.js';
import type { Report } from './report.js';
import type { NormalizedText } from './text.js';
import type { Token } from './token.js';

export interface Explanation {
  readonly posting: Posting;
  readonly text: NormalizedText;
  readonly tokens: readonly Token[];
  readonly facts: readonly Fact[];
  readonly report: Report;
  /** Rules that almost fired: the conditions that held, and those that didn't. */
  readonly near: readonly {
    readonly rule: string;
    readonly met: readonly string[];
    readonly missed: readonly string[];
  }[];
}
