/** Typed things said in a text, each kind read by its own module. */
import type { Fact, FactKind } from '../domain/fact.js';
import type { FactOf, Facts } from '../domain/facts.js';
import { bySpan } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import { readContacts } from './contact.js';
import { readEmployers } from './employer.js';
import { itemInputOf, readItems, stateOf } from './item.js';
import type { ItemInput } from './items/reading.js';
import { type MarkedViews, markViews } from './marked.js';
import { readPay } from './pay.js';
import { readPlaces } from './place.js';

interface Source {
  readonly text: NormalizedText;
  readonly marked: MarkedViews;
  readonly input: () => ItemInput;
}

const READERS: { readonly [K in FactKind]: (source: Source) => FactOf<K>[] } = {
  pay: ({ text, marked }) => readPay(text, marked),
  contact: ({ text, marked }) => readContacts(text, marked),
  place: ({ text, marked }) => readPlaces(text, marked.plain),
  employer: ({ text, marked }) => readEmployers(text, marked.plain),
  item: ({ text, input }) => readItems(text, input()),
};
const KINDS = Object.keys(READERS) as FactKind[];

/** The disclosure items are judged from all other facts. */
export function readFacts(text: NormalizedText): Facts {
  const read: { [K in FactKind]?: readonly FactOf<K>[] } = {};
  let known: ItemInput | null = null;
  const of = <K extends FactKind>(kind: K): readonly FactOf<K>[] => {
    read[kind] ??= sorted(READERS[kind](source)) as unknown as (typeof read)[K];
    return read[kind] as unknown as readonly FactOf<K>[];
  };
  const input = (): ItemInput => {
    known ??= itemInputOf(text, source.marked.plain, of);
    return known;
  };
  const source: Source = { text, marked: markViews(text), input };
  return {
    of,
    stateOf: (item) => stateOf(item, input()),
    all: () => sorted(KINDS.flatMap((kind): readonly Fact[] => of(kind))),
  };
}

/** Facts that stand in one place keep their order. */
const sorted = <F extends Fact>(facts: F[]): F[] =>
  facts.length < 2 ? facts : facts.sort((a, b) => bySpan(a.span, b.span));
