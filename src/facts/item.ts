/** The six items that a job ad must show. */
import type { Fact, ItemFact } from '../domain/fact.js';
import type { NormalizedText } from '../domain/text.js';

/** `others`: every fact of the same text that is no item. */
export const readItems = (_text: NormalizedText, _others: readonly Fact[]): ItemFact[] => [];
