/** Sets of numbers that grow together (union-find, with path halving). */

export interface Union {
  readonly join: (a: number, b: number) => void;
  /** The least number of its set. */
  readonly find: (number: number) => number;
}

export function createUnion(count: number): Union {
  const above = Int32Array.from({ length: count }, (_, number) => number);
  const find = (number: number): number => {
    let at = number;
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number;
      at = above[at] as number;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const [first, second] = [find(a), find(b)];
      above[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
