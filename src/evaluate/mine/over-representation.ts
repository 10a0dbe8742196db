/** How much more frequent something is among some postings than among others. */

/** Of the normal distribution: 95 % on both sides. */
const Z = 1.96;

/**
 * Log-odds ratio × 10, as points are, at the lower end of its 95 % interval, half a posting added on every side: high only
 * where the difference is large and well supported, so that what marks the others too stands low.
 */
export function overRepresentation(hits: number, of: number, otherHits: number, otherOf: number): number {
  const cells = [hits, of - hits, otherHits, otherOf - otherHits].map((count) => count + 0.5);
  const [some = 1, rest = 1, otherSome = 1, otherRest = 1] = cells;
  const logOdds = Math.log((some * otherRest) / (rest * otherSome));
  return 10 * (logOdds - Z * Math.sqrt(cells.reduce((sum, count) => sum + 1 / count, 0)));
}
