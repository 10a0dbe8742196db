/** Shares with Wilson's interval (1927): it stays within 0 and 1 and holds for few cases and for shares near the ends. */
import type { Estimate } from '../domain/evaluation.js';

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

export function wilson(hits: number, cases: number): Estimate {
  if (cases === 0) return { value: null, low: 0, high: 1 };
  const share = hits / cases;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * cases);
  const half = Z * Math.sqrt((share * (1 - share)) / cases + z2 / (4 * cases * cases));
  const scale = 1 + z2 / cases;
  // At the ends the bound is the end itself, whatever rounding makes of it.
  return {
    value: share,
    low: hits === 0 ? 0 : (middle - half) / scale,
    high: hits === cases ? 1 : (middle + half) / scale,
  };
}
