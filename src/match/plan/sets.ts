/** The strings that a branch needs, out of the gates: there they are kept by what they wake. */
import { type Rows, rowOf } from '../rows.js';
import type { OpeningGates } from './gates.js';

/** By node: sets of marks of each of which one must be there, those that wake it first; none where nothing is needed. */
export function setsOfBranches(
  gates: Pick<OpeningGates, 'nodes' | 'wokenBy' | 'setsOf' | 'marksOf'>,
): (node: number) => readonly Int32Array[] {
  const wakers = inverse(gates.wokenBy, gates.nodes);
  const known: (readonly Int32Array[] | undefined)[] = [];
  const setsOf = (node: number): readonly Int32Array[] => {
    const asked = Array.from(rowOf(gates.setsOf, node), (set) => rowOf(gates.marksOf, set));
    const waking = rowOf(wakers, node);
    return waking.length > 0 ? [waking, ...asked] : asked;
  };
  return (node) => {
    known[node] ??= setsOf(node);
    return known[node];
  };
}

/** Row i holds the rows in which i stood. */
function inverse({ first, values }: Rows, rows: number): Rows {
  const ends = new Int32Array(rows + 1);
  for (const value of values) ends[value + 1] = (ends[value + 1] as number) + 1;
  for (let row = 0; row < rows; row++) ends[row + 1] = (ends[row + 1] as number) + (ends[row] as number);
  const turned = new Int32Array(values.length);
  const next = ends.slice();
  for (let row = 0; row + 1 < first.length; row++)
    for (let at = first[row] as number; at < (first[row + 1] as number); at++) {
      const value = values[at] as number;
      const place = next[value] as number;
      turned[place] = row;
      next[value] = place + 1;
    }
  return { first: ends, values: turned };
}
