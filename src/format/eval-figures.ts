/** Figures as people read them. */
import type { Estimate, Figures } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { EVAL_MESSAGES } from './eval-messages.js';

/** In %, one decimal: `93.6 (92.4-94.7)`; `-` where there is nothing to take a share of. */
export function estimateInWords({ value, low, high }: Estimate): string {
  return value === null ? '-' : `${percent(value)} (${percent(low)}-${percent(high)})`;
}

export const shareInWords = ({ value }: Estimate): string => (value === null ? '-' : percent(value));

export const percent = (share: number): string => (share * 100).toFixed(1);

/**
 * Precision, recall, F1, false-positive rate. Of positives alone, or of negatives alone, precision and F1 tell nothing:
 * they follow from what was put in.
 */
export function sharesInWords({ precision, recall, f1, falsePositiveRate }: Figures): [string, string, string, string] {
  const isMixed = recall.value !== null && falsePositiveRate.value !== null;
  return [
    isMixed ? estimateInWords(precision) : '-',
    estimateInWords(recall),
    isMixed ? estimateInWords(f1) : '-',
    estimateInWords(falsePositiveRate),
  ];
}

/** With the name of each. */
export function figuresInWords(figures: Figures, language: Language): string {
  const names = Object.values(EVAL_MESSAGES[language].figures);
  return sharesInWords(figures)
    .map((share, at) => `${names[at]} ${share}`)
    .join(', ');
}
