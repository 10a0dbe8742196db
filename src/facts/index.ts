/** Typed things said in a text, each kind read by its own module. */
import type { Fact } from '../domain/fact.js';
import { bySpan } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import { readContacts } from './contact.js';
import { readEmployers } from './employer.js';
import { readItems } from './item.js';
import { readPay } from './pay.js';
import { readPlaces } from './place.js';

/** Sorted by where they stand; the disclosure items are judged from all other facts. */
export function readFacts(text: NormalizedText): Fact[] {
  const others: Fact[] = [...readPay(text), ...readContacts(text), ...readPlaces(text), ...readEmployers(text)];
  return [...others, ...readItems(text, others)].sort((a, b) => bySpan(a.span, b.span));
}
