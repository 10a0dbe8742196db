/** Named companies and shops. */
import type { EmployerFact } from '../domain/fact.js';
import type { NormalizedText } from '../domain/text.js';

export const readEmployers = (_text: NormalizedText): EmployerFact[] => [];
