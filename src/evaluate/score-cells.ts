/** How many positives and negatives got each score: all that ranking and calibration need, however many postings there are. */
export interface Cell {
  readonly score: number;
  readonly positives: number;
  readonly negatives: number;
}

export interface Ranked {
  readonly score: number;
  readonly isPositive: boolean;
}

export interface ScoreCells {
  readonly add: (ranked: Ranked) => void;
  /** By falling score. */
  readonly cells: () => Cell[];
}

export function createScoreCells(): ScoreCells {
  const counts = new Map<number, { positives: number; negatives: number }>();
  return {
    add: ({ score, isPositive }) => {
      let cell = counts.get(score);
      if (cell === undefined) {
        cell = { positives: 0, negatives: 0 };
        counts.set(score, cell);
      }
      cell[isPositive ? 'positives' : 'negatives'] += 1;
    },
    cells: () => [...counts].map(([score, cell]) => ({ score, ...cell })).sort((a, b) => b.score - a.score),
  };
}

export function cellsOf(ranked: Iterable<Ranked>): Cell[] {
  const { add, cells } = createScoreCells();
  for (const one of ranked) add(one);
  return cells();
}
