/** What an audit keeps of each labelled posting while it reads them. */
import { hash } from 'node:crypto';
import type { AuditedRow } from '../../domain/audit.js';
import { beginningOf } from '../../domain/beginning.js';
import type { Truth } from '../../domain/evaluation.js';
import type { Posting } from '../../domain/posting.js';
import { createGrouper } from '../../near-duplicates/index.js';

export interface GroupedRow extends AuditedRow {
  /** The same for near-duplicates. */
  readonly group: string;
}

/** Gives each posting its group, in input order. */
export function createRowReader(): (posting: Posting, label: string, truth: Truth) => GroupedRow {
  const { groupOf } = createGrouper();
  return ({ id, source, text }, label, truth) => ({
    id,
    source,
    label,
    truth,
    text: beginningOf(text),
    group: scrambled(groupOf(text)),
  });
}

/** Folds are filled in the order of group names: one that follows the input would put every second row, or a whole label, into one fold. */
const scrambled = (group: number): string => hash('sha256', `${group}`).slice(0, 16);
