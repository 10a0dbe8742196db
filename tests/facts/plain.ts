/** Texts as the readers of facts get them, without a rule pack. */
import type { NormalizedText } from '../../src/domain/text.js';
import { createNormalizer } from '../../src/normalize/index.js';

const normalize = createNormalizer({ terms: new Map(), lookAlikes: new Map(), masks: [] });

export const read = (original: string): NormalizedText => normalize(original);

/** What a span says in the original. */
export const said = (text: string, fact: { readonly span: { readonly start: number; readonly end: number } }): string =>
  text.slice(fact.span.start, fact.span.end);
