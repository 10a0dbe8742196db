/** Right and wrong decisions at each level, for all postings and for each value of the slice columns. */
import { type ByLevel, byLevel, type Counted, type Figures, FLAG_LEVELS, type Slice } from '../domain/evaluation.js';
import { atLeast } from '../domain/report.js';
import { type Counts, count, figuresOf, noCounts } from './confusion.js';
import type { Judgement } from './judgement.js';
import { inNaturalOrder } from './natural-order.js';

export interface Group {
  postings: number;
  effective: number;
  readonly levels: ByLevel<Counts>;
}

export interface SliceTally {
  readonly add: (judgement: Pick<Judgement, 'truth' | 'level' | 'isRepeat' | 'slices'>) => void;
  readonly slices: () => Slice[];
}

export const noGroup = (): Group => ({ postings: 0, effective: 0, levels: byLevel(noCounts) });

export function addTo(group: Group, { truth, level, isRepeat }: Pick<Judgement, 'truth' | 'level' | 'isRepeat'>): void {
  group.postings += 1;
  if (isRepeat) return;
  group.effective += 1;
  for (const name of FLAG_LEVELS)
    count(group.levels[name], { isPositive: truth === 'positive', isFlagged: atLeast(level, name) });
}

export const figuresByLevel = ({ postings, effective, levels }: Group): Counted & { levels: ByLevel<Figures> } => ({
  postings,
  effective,
  levels: byLevel((level) => figuresOf(levels[level])),
});

export function createSliceTally(columns: readonly string[]): SliceTally {
  const groups = columns.map(() => new Map<string, Group>());
  return {
    add: (judgement) => {
      groups.forEach((values, at) => {
        const value = judgement.slices[at] ?? '';
        const group = values.get(value) ?? noGroup();
        values.set(value, group);
        addTo(group, judgement);
      });
    },
    slices: () =>
      columns.flatMap((column, at) =>
        [...(groups[at] ?? [])]
          .sort(([a], [b]) => inNaturalOrder(a, b))
          .map(([value, group]) => ({ column, value, ...figuresByLevel(group) })),
      ),
  };
}
