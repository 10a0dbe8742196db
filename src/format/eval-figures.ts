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
export function sharesOf({ precision, recall, f1, falsePositiveRate }: Figures): readonly Estimate[] {
  const isMixed = recall.value !== null && falsePositiveRate.value !== null;
  return [isMixed ? precision : NOTHING, recall, isMixed ? f1 : NOTHING, falsePositiveRate];
}

const NOTHING: Estimate = { value: null, low: 0, high: 1 };

export const sharesInWords = (figures: Figures): string[] => sharesOf(figures).map(estimateInWords);

/** With the name of each. */
export function figuresInWords(figures: Figures, language: Language): string {
  const names = Object.values(EVAL_MESSAGES[language].figures);
  return sharesInWords(figures)
    .map((share, at) => `${names[at]} ${share}`)
    .join(', ');
}
