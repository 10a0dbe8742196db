/** One labelled posting after the scan, kept as small as figures allow: no text, no evidence. */
import type { Level } from '../domain/report.js';

export interface Judgement {
  readonly id: string;
  readonly isPositive: boolean;
  readonly score: number;
  readonly level: Level;
  /** Rules that fired with points. */
  readonly rules: readonly string[];
  /** Rules that fired with points above 0. */
  readonly raising: readonly string[];
  /** Value of each slice column, in the order of the columns. */
  readonly slices: readonly string[];
}

/** What labels mean. Whatever is neither positive nor ignored is negative. */
export interface LabelMeaning {
  readonly positive: readonly string[];
  readonly ignored: readonly string[];
}

export type Truth = 'positive' | 'negative' | 'ignored';

export function truthOf(label: string, { positive, ignored }: LabelMeaning): Truth {
  const name = label.trim();
  if (positive.includes(name)) return 'positive';
  return ignored.includes(name) ? 'ignored' : 'negative';
}
