/** Typed things said in a text, each kind read by its own module. */
import type { Fact, FactKind } from '../domain/fact.js';
import type { FactOf, Facts } from '../domain/facts.js';
import { once } from '../domain/once.js';
import { bySpan } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import { readContacts } from './contact.js';
import { readEmployers } from './employer.js';
import { itemInputOf, readItems, stateOf } from './item.js';
import { markViews } from './marked.js';
import { readPay } from './pay.js';
import { readPlaces } from './place.js';

/** The disclosure items are judged from all other facts. */
export function readFacts(text: NormalizedText): Facts {
  const marked = once(() => markViews(text));
  const input = once(() => itemInputOf(text, marked().plain, of));
  const readers: { readonly [K in FactKind]: () => readonly FactOf<K>[] } = {
    pay: once(() => sorted(readPay(text, marked()))),
    contact: once(() => sorted(readContacts(text, marked()))),
    place: once(() => sorted(readPlaces(text, marked().plain))),
    employer: once(() => sorted(readEmployers(text, marked().plain))),
    item: once(() => sorted(readItems(text, input()))),
  };
  function of<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return readers[kind]();
  }
  return {
    of,
    stateOf: (item) => stateOf(item, input()),
    all: once(() => sorted(Object.values(readers).flatMap((read): readonly Fact[] => read()))),
  };
}

/** Facts that stand in one place keep their order. */
const sorted = <F extends Fact>(facts: F[]): F[] =>
  facts.length < 2 ? facts : facts.sort((a, b) => bySpan(a.span, b.span));
