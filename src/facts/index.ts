/** Typed things said in a text. */
import type { Fact } from '../domain/fact.js';
import type { NormalizedText } from '../domain/text.js';

export const readFacts = (_text: NormalizedText): Fact[] => [];
