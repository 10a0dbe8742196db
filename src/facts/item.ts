/** The six items that a job ad must show (職業安定法5条の4): given, or only hinted at. */
import type { DisclosureItem, Fact, ItemFact } from '../domain/fact.js';
import { bySpan, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, toView } from '../domain/text.js';
import { AD_CUE } from './items/ad-cue.js';
import { readAddress } from './items/address.js';
import { readContact } from './items/contact.js';
import { readName } from './items/name.js';
import type { ItemInput, ItemReader } from './items/reading.js';
import { readWage } from './items/wage.js';
import { readWork } from './items/work.js';
import { readWorkplace } from './items/workplace.js';

const READERS: Readonly<Record<DisclosureItem, ItemReader>> = {
  name: readName,
  address: readAddress,
  contact: readContact,
  work: readWork,
  workplace: readWorkplace,
  wage: readWage,
};

/**
 * `others`: every fact of the same text that is no item. An item is given or vague, never both: where it is given
 * somewhere, hints elsewhere are left out.
 */
export function readItems(text: NormalizedText, others: readonly Fact[]): ItemFact[] {
  const input = inputOf(text, others);
  const entries = Object.entries(READERS) as [DisclosureItem, ItemReader][];
  return entries.flatMap(([item, read]): ItemFact[] => {
    const { present, vague } = read(input);
    const state = present.length > 0 ? 'present' : 'vague';
    return distinct(state === 'present' ? present : vague).map((span) => ({
      kind: 'item',
      span: toOriginal(text.plain, span),
      item,
      state,
    }));
  });
}

/** Facts by kind, their spans in the plain view. */
function inputOf({ plain }: NormalizedText, others: readonly Fact[]): ItemInput {
  const facts = others.map((fact) => ({
    ...fact,
    span: { start: toView(plain, fact.span.start), end: toView(plain, fact.span.end) },
  }));
  const of = <K extends Fact['kind']>(kind: K): Extract<Fact, { kind: K }>[] =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  const pay = of('pay');
  return {
    text: plain.text,
    isAd: pay.length > 0 || AD_CUE.test(plain.text),
    pay,
    contacts: of('contact'),
    places: of('place'),
    employers: of('employer'),
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
