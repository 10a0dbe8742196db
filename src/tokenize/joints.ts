/** The words that end at one place of a lattice, and for each left id the one that a word joins most cheaply. */
import type { Dictionary } from './dictionary.js';
import { NONE, type Nodes } from './nodes.js';

export interface Joints {
  /** Takes the words of a list of `nodes`. */
  readonly gather: (nodes: Nodes, first: number) => void;
  /** Looks for the cheapest way to a word with this left id; of equal ones the first found, as kuromoji does. */
  readonly join: (leftId: number) => void;
  /** What `join` found, by left id: the cost of the way, and the last word on it. */
  readonly costTo: Float64Array;
  readonly before: Int32Array;
}

const FIRST_SIZE = 64;

export function createJoints({ costs, width }: Pick<Dictionary, 'costs' | 'width'>): Joints {
  let node = new Int32Array(FIRST_SIZE);
  let row = new Int32Array(FIRST_SIZE);
  let total = new Float64Array(FIRST_SIZE);
  let count = 0;
  /** An answer holds while its stamp is that of the place: words of one class share their left id. */
  const stamps = new Float64Array(width);
  const costTo = new Float64Array(width);
  const before = new Int32Array(width);
  let stamp = 0;
  const grow = (): void => {
    const larger = {
      node: new Int32Array(2 * count),
      row: new Int32Array(2 * count),
      total: new Float64Array(2 * count),
    };
    larger.node.set(node);
    larger.row.set(row);
    larger.total.set(total);
    ({ node, row, total } = larger);
  };
  return {
    gather: (nodes, first) => {
      stamp += 1;
      count = 0;
      for (let at = first; at !== NONE; at = nodes.next[at] as number) {
        if (count === node.length) grow();
        node[count] = at;
        row[count] = (nodes.rightId[at] as number) * width;
        total[count] = nodes.cost[at] as number;
        count += 1;
      }
    },
    costTo,
    before,
    join: (leftId) => {
      if (stamps[leftId] === stamp) return;
      let best = 0;
      let sum = (total[0] as number) + (costs[(row[0] as number) + leftId] as number);
      for (let at = 1; at < count; at++) {
        const other = (total[at] as number) + (costs[(row[at] as number) + leftId] as number);
        if (other < sum) {
          sum = other;
          best = at;
        }
      }
      stamps[leftId] = stamp;
      costTo[leftId] = sum;
      before[leftId] = node[best] as number;
    },
  };
}
