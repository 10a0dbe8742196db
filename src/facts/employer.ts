/** Named companies, shops, schools and offices. Who is named need not be the one who recruits. */
import type { EmployerFact } from '../domain/fact.js';
import { mergeSpans } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';
import { corporateNames } from './employer-corporate.js';
import { houses } from './employer-house.js';
import { kindsNamed } from './employer-kind.js';
import { markText } from './marked.js';

/** Sorted; parts that touch (株式会社みなと京都支店) are one. */
export function readEmployers(text: NormalizedText, marked = markText(text.plain.text)): EmployerFact[] {
  const { plain } = text;
  const found = [...corporateNames(marked), ...houses(marked), ...kindsNamed(marked)];
  if (found.length === 0) return [];
  return mergeSpans(found).map((span) => ({
    kind: 'employer',
    span: toOriginal(plain, span),
    name: plain.text.slice(span.start, span.end).trim(),
  }));
}
