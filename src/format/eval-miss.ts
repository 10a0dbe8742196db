/** One posting that was judged wrong, with its text: a line of JSON for whoever looks into it. */
import type { FlagLevel, Miss } from '../domain/evaluation.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import { recordOf, toJson } from './record.js';

export interface WrongPosting {
  readonly miss: Miss;
  /** The level that was too much or not enough. */
  readonly at: FlagLevel;
  readonly isRepeat: boolean;
  readonly posting: Posting;
  readonly report: Report;
}

export function missLine({ miss: { kind, label }, at, isRepeat, posting, report }: WrongPosting): string {
  return `${toJson({ kind, label, at, repeat: isRepeat, text: posting.text, ...recordOf(report) })}\n`;
}
