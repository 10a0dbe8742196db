/** Sums of money that a text holds out to its reader. */
import type { PayFact } from '../domain/fact.js';
import type { NormalizedText } from '../domain/text.js';

export const readPay = (_text: NormalizedText): PayFact[] => [];
