/** Sets of numbers that grow together (union-find, with path halving). */

export interface Union {
  readonly join: (a: number, b: number) => void;
  /** The least number of its set. */
  readonly find: (number: number) => number;
}

/** Numbers are sets of their own until they are joined. */
export function createUnion(): Union {
  const above: number[] = [];
  const find = (number: number): number => {
    for (let next = above.length; next <= number; next++) above.push(next);
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
