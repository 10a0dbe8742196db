/** Whether two versions differ by more than chance on the same postings: McNemar's exact test (1947). */

/** Two-sided p; `better` and `worse` count the postings that only one of the two versions got right. */
export function mcnemarExact(better: number, worse: number): number {
  const total = better + worse;
  if (total === 0) return 1;
  let tail = 0;
  for (let hits = 0; hits <= Math.min(better, worse); hits++)
    tail += Math.exp(logChoose(total, hits) - total * Math.LN2);
  return Math.min(1, 2 * tail);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
