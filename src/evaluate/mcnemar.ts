/** Whether two versions differ by more than chance on the same postings: McNemar's exact test (1947). */

/** Two-sided p; `better` and `worse` count the postings that only one of the two versions got right. */
export function mcnemarExact(better: number, worse: number): number {
  const total = better + worse;
  if (total === 0) return 1;
  // Logarithms: the chance of one outcome among thousands is too small for a number.
  let chance = -total * Math.LN2;
  let tail = Math.exp(chance);
  for (let hits = 1; hits <= Math.min(better, worse); hits++) {
    chance += Math.log(total - hits + 1) - Math.log(hits);
    tail += Math.exp(chance);
  }
  return Math.min(1, 2 * tail);
}
