/** The six items that a job ad must show (職業安定法5条の4): given, or only hinted at. */
import type { DisclosureItem, FactKind, ItemFact } from '../domain/fact.js';
import type { FactOf, Facts } from '../domain/facts.js';
import { once } from '../domain/once.js';
import type { ItemState } from '../domain/report.js';
import { bySpan, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, toView } from '../domain/text.js';
import { isIn } from './anchored-pattern.js';
import { AD_CUE } from './items/ad-cue.js';
import { readAddress } from './items/address.js';
import { readContact } from './items/contact.js';
import { readName } from './items/name.js';
import type { ItemInput, ItemReader, Reading } from './items/reading.js';
import { readWage } from './items/wage.js';
import { readWork } from './items/work.js';
import { readWorkplace } from './items/workplace.js';
import type { Marked } from './marked.js';

const READERS: Readonly<Record<DisclosureItem, ItemReader>> = {
  name: readName,
  address: readAddress,
  contact: readContact,
  work: readWork,
  workplace: readWorkplace,
  wage: readWage,
};

/** An item is given or vague, never both: where it is given somewhere, hints elsewhere are left out. */
export function readItems({ plain }: NormalizedText, input: ItemInput): ItemFact[] {
  const entries = Object.entries(READERS) as [DisclosureItem, ItemReader][];
  return entries.flatMap(([item, read]): ItemFact[] => {
    const { present, vague } = read(input);
    const given = spansOfAll(present);
    const state = given.length > 0 ? 'present' : 'vague';
    return distinct(state === 'present' ? given : spansOfAll(vague)).map((span) => ({
      kind: 'item',
      span: toOriginal(plain, span),
      item,
      state,
    }));
  });
}

/** What `readItems` says of one item, found without looking further than it takes. */
export function stateOf(item: DisclosureItem, input: ItemInput): ItemState {
  const { present, vague } = READERS[item](input);
  for (const [state, readers] of [['present', present] as const, ['vague', vague] as const]) {
    let isThere = false;
    for (const read of readers) {
      const spans = read();
      if (spans.some(({ start, end }) => end > start)) return state;
      isThere ||= spans.length > 0;
    }
    if (isThere) return 'missing';
  }
  return 'missing';
}

const spansOfAll = (readers: Reading['present']): Span[] => readers.flatMap((read) => read());

/** Facts by kind, their spans in the plain view. */
export function itemInputOf({ plain }: NormalizedText, marked: Marked, of: Facts['of']): ItemInput {
  const inView = <K extends FactKind>(kind: K): (() => readonly FactOf<K>[]) =>
    once(() =>
      of(kind).map((fact) => ({
        ...fact,
        span: { start: toView(plain, fact.span.start), end: toView(plain, fact.span.end) },
      })),
    );
  return {
    text: plain.text,
    marked,
    isAd: once(() => of('pay').length > 0 || isIn(marked, AD_CUE)),
    pay: inView('pay'),
    contacts: inView('contact'),
    places: inView('place'),
    employers: inView('employer'),
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
