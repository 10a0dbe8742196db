/** One posting that was judged wrong, with its text: a line of JSON for whoever looks into it. */
import type { FlagLevel, Miss } from '../domain/evaluation.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import { toJson } from './json-text.js';
import { recordText } from './record.js';

export interface WrongPosting {
  readonly miss: Miss;
  /** The level that was too much or not enough. */
  readonly at: FlagLevel;
  readonly isRepeat: boolean;
  readonly posting: Posting;
  readonly report: Report;
}

export function missLine({ miss: { kind, label }, at, isRepeat, posting, report }: WrongPosting): string {
  const head = toJson({ kind, label, at, repeat: isRepeat, text: posting.text });
  return `${head.slice(0, -1)},${recordText(report).slice(1)}\n`;
}
