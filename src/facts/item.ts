/** The six items that a job ad must show (職業安定法5条の4): given, or only hinted at. */
import type { DisclosureItem, FactKind, ItemFact } from '../domain/fact.js';
import type { FactOf, Facts } from '../domain/facts.js';
import { once } from '../domain/once.js';
import type { ItemState } from '../domain/report.js';
import { bySpan, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, toView } from '../domain/text.js';
import { isIn } from './anchored-pattern.js';
import { AD_CUE } from './items/ad-cue.js';
import { ADDRESS } from './items/address.js';
import { CONTACT } from './items/contact.js';
import { NAME } from './items/name.js';
import type { ItemInput, ItemReader, SpanReader } from './items/reading.js';
import { WAGE } from './items/wage.js';
import { vagueWork, WORK } from './items/work.js';
import { WORKPLACE } from './items/workplace.js';
import type { Marked } from './marked.js';

const READERS: Readonly<Record<DisclosureItem, ItemReader>> = {
  name: NAME,
  address: ADDRESS,
  contact: CONTACT,
  work: WORK,
  workplace: WORKPLACE,
  wage: WAGE,
};

/** An item is given or vague, never both: where it is given somewhere, hints elsewhere are left out. */
export function readItems({ plain }: NormalizedText, input: ItemInput): ItemFact[] {
  const entries = Object.entries(READERS) as [DisclosureItem, ItemReader][];
  return entries.flatMap(([item, { present, vague }]): ItemFact[] => {
    const given = spansOfAll(present, input);
    const state = given.length > 0 ? 'present' : 'vague';
    return distinct(state === 'present' ? given : spansOfAll(vague, input)).map((span) => ({
      kind: 'item',
      span: toOriginal(plain, span),
      item,
      state,
    }));
  });
}

/** What `readItems` says of one item, found without looking further than it takes. */
export function stateOf(item: DisclosureItem, input: ItemInput): ItemState {
  const { present, vague } = READERS[item];
  return stateBy(present, 'present', input) ?? stateBy(vague, 'vague', input) ?? 'missing';
}

/** null where the readers find nothing. */
function stateBy(readers: readonly SpanReader[], state: ItemState, input: ItemInput): ItemState | null {
  let isThere = false;
  for (const read of readers) {
    const spans = read(input);
    if (spans.some(({ start, end }) => end > start)) return state;
    isThere ||= spans.length > 0;
  }
  return isThere ? 'missing' : null;
}

const spansOfAll = (readers: readonly SpanReader[], input: ItemInput): Span[] => readers.flatMap((read) => read(input));

/** Facts by kind, their spans in the plain view. */
export function itemInputOf({ plain }: NormalizedText, marked: Marked, of: Facts['of']): ItemInput {
  const inView = <K extends FactKind>(kind: K): (() => readonly FactOf<K>[]) =>
    once(() => {
      const facts = of(kind);
      if (facts.length === 0) return facts;
      return facts.map((fact) => ({
        ...fact,
        span: { start: toView(plain, fact.span.start), end: toView(plain, fact.span.end) },
      }));
    });
  return {
    text: plain.text,
    marked,
    isAd: once(() => of('pay').length > 0 || isIn(marked, AD_CUE)),
    pay: inView('pay'),
    contacts: inView('contact'),
    places: inView('place'),
    employers: inView('employer'),
    vagueWork: once(() => vagueWork(plain.text, marked)),
  };
}

/** Sorted, without repeats and without spans inside others. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (span.end > span.start && (last === undefined || span.end > last.end)) kept.push(span);
  }
  return kept.sort(bySpan);
}
