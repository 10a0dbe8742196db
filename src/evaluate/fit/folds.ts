/** Folds that keep together what belongs together. */

/** Whole groups go to the fold that has the fewest texts so far, larger groups first. */
export function foldsOf(groups: readonly string[], count: number): Int32Array {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const load = new Array<number>(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = load.indexOf(Math.min(...load));
    foldOf.set(group, fold);
    load[fold] = (load[fold] ?? 0) + size;
  }
  return Int32Array.from(groups, (group) => foldOf.get(group) ?? 0);
}
