/** Lists of numbers laid end to end (compressed sparse rows): row i is `values[first[i]]` up to `values[first[i + 1]]`. */
export interface Rows {
  readonly first: Int32Array;
  readonly values: Int32Array;
}

export function rowsOf(lists: readonly (readonly number[] | undefined)[]): Rows {
  const first = new Int32Array(lists.length + 1);
  for (let row = 0; row < lists.length; row++) first[row + 1] = (first[row] as number) + (lists[row]?.length ?? 0);
  const values = new Int32Array(first[lists.length] as number);
  for (let row = 0; row < lists.length; row++) values.set(lists[row] ?? [], first[row] as number);
  return { first, values };
}

export const rowOf = ({ first, values }: Rows, row: number): Int32Array =>
  values.subarray(first[row] as number, first[row + 1] as number);
