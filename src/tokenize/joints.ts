/** The words that end at one place of a lattice, and the one of them that a word joins most cheaply. */
import type { Dictionary } from './dictionary.js';
import { NODE, NODE_SIZE, NONE, type Nodes } from './nodes.js';

export interface Joints {
  /** Takes the words of a list of `nodes`. */
  readonly gather: (nodes: Nodes, first: number) => void;
  /** What the cheapest way to a word with this left id costs; of equal ones the first found, as kuromoji does. */
  readonly costTo: (leftId: number) => number;
  /** The last word on the way that `costTo` found. */
  readonly before: () => number;
}

const FIRST_SIZE = 64;

export function createJoints({ costs, width }: Pick<Dictionary, 'costs' | 'width'>): Joints {
  let node = new Int32Array(FIRST_SIZE);
  /** Where the costs of a word's right id begin. */
  let row = new Int32Array(FIRST_SIZE);
  let total = new Float64Array(FIRST_SIZE);
  let count = 0;
  /** What was asked last, and the answer: words of one spelling often share their left id. */
  let asked = NONE;
  let least = 0;
  let best = 0;
  const grow = (): void => {
    const larger = (small: Int32Array): Int32Array<ArrayBuffer> => {
      const large = new Int32Array(2 * count);
      large.set(small);
      return large;
    };
    [node, row] = [larger(node), larger(row)];
    const totals = new Float64Array(2 * count);
    totals.set(total);
    total = totals;
  };
  return {
    gather: ({ words, cost }, first) => {
      asked = NONE;
      count = 0;
      for (let at = first; at !== NONE; at = words[NODE_SIZE * at + NODE.next] as number) {
        if (count === node.length) grow();
        node[count] = at;
        row[count] = (words[NODE_SIZE * at + NODE.rightId] as number) * width;
        total[count] = cost[at] as number;
        count += 1;
      }
    },
    costTo: (leftId) => {
      if (leftId === asked) return least;
      let sum = (total[0] as number) + (costs[(row[0] as number) + leftId] as number);
      best = 0;
      for (let at = 1; at < count; at++) {
        const other = (total[at] as number) + (costs[(row[at] as number) + leftId] as number);
        if (other < sum) {
          sum = other;
          best = at;
        }
      }
      asked = leftId;
      least = sum;
      return sum;
    },
    before: () => node[best] as number,
  };
}
