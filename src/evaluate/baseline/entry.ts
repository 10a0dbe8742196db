/** A judged posting as a baseline keeps it: no text, no evidence. */
import { hash } from 'node:crypto';
import type { BaselineEntry } from '../../domain/comparison.js';
import { toTenths } from '../../domain/points.js';
import type { Judged } from '../watcher.js';

export function entryOf({ posting: { text, source }, report, judgement }: Judged): BaselineEntry {
  const { id, level, score } = report;
  return {
    id: id === `${source.row}` ? null : id,
    hash: hashOf(text),
    label: judgement.label,
    level,
    score,
    rules: report.signals
      .map(({ rule, points }) => [rule, toTenths(points)] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  };
}

/** 64 bits: among a million texts two share them by chance once in forty million times. */
const hashOf = (text: string): string => hash('sha256', text).slice(0, 16);
