/** Figures as people read them. */
import type { Estimate } from '../domain/evaluation.js';

/** In %, one decimal: `93.6 (92.4-94.7)`; `-` where there is nothing to take a share of. */
export function estimateInWords({ value, low, high }: Estimate): string {
  return value === null ? '-' : `${percent(value)} (${percent(low)}-${percent(high)})`;
}

export const shareInWords = ({ value }: Estimate): string => (value === null ? '-' : percent(value));

export const percent = (share: number): string => (share * 100).toFixed(1);
