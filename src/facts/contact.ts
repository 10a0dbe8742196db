/** Ways to reach the author of a text: named channels and addresses. */
import type { ContactFact } from '../domain/fact.js';
import type { NormalizedText } from '../domain/text.js';

export const readContacts = (_text: NormalizedText): ContactFact[] => [];
