/** A posting that is on the other side of the level than before, and the signals that moved it. */
import { beginningOf, MOST_KEPT } from '../../domain/beginning.js';
import type { BaselineEntry, Flip, SignalChange } from '../../domain/comparison.js';
import type { FlagLevel } from '../../domain/evaluation.js';
import { atLeast, type Level } from '../../domain/report.js';
import type { Judged } from '../watcher.js';

export const isFlipped = (before: Level, after: Level, at: FlagLevel): boolean =>
  atLeast(before, at) !== atLeast(after, at);

/** null: its label counts on neither side. */
export function flipOf(
  { posting, judgement }: Judged,
  before: BaselineEntry,
  after: BaselineEntry,
  at: FlagLevel,
): Flip | null {
  const { truth, label, isRepeat } = judgement;
  if (truth === 'ignored') return null;
  const { id, source, text } = posting;
  const isRight = atLeast(after.level, at) === (truth === 'positive');
  return {
    kind: isRight ? 'fixed' : 'broken',
    id,
    source,
    label,
    truth,
    before: { level: before.level, score: before.score },
    after: { level: after.level, score: after.score },
    text: beginningOf(text),
    isCut: text.length > MOST_KEPT,
    isRepeat,
    changes: changesOf(before, after),
  };
}

function changesOf(before: BaselineEntry, after: BaselineEntry): SignalChange[] {
  const [old, now] = [new Map(before.rules), new Map(after.rules)];
  const rules = [...new Set([...old.keys(), ...now.keys()])];
  return rules
    .map((rule) => ({ rule, before: old.get(rule) ?? null, after: now.get(rule) ?? null }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.rule < b.rule ? -1 : 1));
}

const weightOf = ({ before, after }: SignalChange): number => Math.abs((after ?? 0) - (before ?? 0));

/** Broken ones first, those that moved furthest before others. */
export const byGravity = (a: Flip, b: Flip): number =>
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || distanceOf(b) - distanceOf(a);

const distanceOf = ({ before, after }: Flip): number => Math.abs(after.score - before.score);
