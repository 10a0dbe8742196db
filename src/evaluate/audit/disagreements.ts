/** Near-duplicates with different labels: at most one of the labels is right, whichever it is. */
import type { Disagreement } from '../../domain/audit.js';
import { foldLabel } from '../label-meaning.js';
import type { GroupedRow } from './rows.js';

export function disagreementsIn(rows: readonly GroupedRow[]): Disagreement[] {
  const groups = new Map<string, GroupedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group === undefined) groups.set(row.group, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ label }) => foldLabel(label))).size > 1)
    .map((group) => ({ isAcross: isAcross(group), rows: group.map(withoutGroup) }))
    .sort((a, b) => Number(b.isAcross) - Number(a.isAcross));
}

const isAcross = (group: readonly GroupedRow[]): boolean =>
  (['positive', 'negative'] as const).every((truth) => group.some((row) => row.truth === truth));

export const withoutGroup = ({ group: _, ...row }: GroupedRow): Omit<GroupedRow, 'group'> => row;
