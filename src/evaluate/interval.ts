/** A figure with the stretch that holds its true value with 95 %. */
export interface Estimate {
  /** null where there is nothing to take a share of. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's interval (1927): it stays within 0 and 1 and holds for few cases and for shares near the ends. */
export function wilson(hits: number, cases: number): Estimate {
  if (cases === 0) return { value: null, low: 0, high: 1 };
  const share = hits / cases;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * cases);
  const half = Z * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  const scale = 1 + z2 / cases;
  return { value: share, low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
