/** How well each kind of fact, and each state of the six items, is read off marked snippets. */
import { DISCLOSURE_ITEMS, type Fact } from '../../domain/fact.js';
import type { FactFigures } from '../../domain/fact-figures.js';
import { ITEM_STATES } from '../../domain/report.js';
import { countBySpan } from './by-span.js';
import { type FactCounts, figuresOfCounts } from './fact-counts.js';
import { countState } from './item-states.js';
import {
  type ItemSnippet,
  itemSnippets,
  type MarkedContact,
  type MarkedPay,
  markedSnippets,
} from './marked-snippets.js';

type FactReader = (text: string) => readonly Fact[];

/** `files`: the snippets of each file, as JSONL. */
export function factFigures(
  files: Readonly<Record<'pay' | 'contact' | 'items', string>>,
  read: FactReader,
): FactFigures[] {
  const snippets = itemSnippets(files.items).map((snippet) => ({ ...snippet, facts: read(snippet.text) }));
  return [
    figuresOfCounts('pay', countPay(files.pay, read)),
    figuresOfCounts('contact', countContacts(files.contact, read)),
    figuresOfCounts('place', countPlaces(snippets)),
    figuresOfCounts('employer', countEmployers(snippets, read)),
    ...DISCLOSURE_ITEMS.flatMap((item) =>
      ITEM_STATES.map((state) => figuresOfCounts(`${item} ${state}`, countState(snippets, item, state))),
    ),
  ];
}

const ofKind = <Kind extends Fact['kind']>(facts: readonly Fact[], kind: Kind): Extract<Fact, { kind: Kind }>[] =>
  facts.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind);

const countPay = (jsonl: string, read: FactReader): FactCounts =>
  countBySpan(
    markedSnippets<MarkedPay>(jsonl),
    (text) => ofKind(read(text), 'pay'),
    (a, b) => a.yen[0] === b.yen[0] && a.yen[1] === b.yen[1] && a.per === b.per && a.assumed === b.assumed,
  );

const countContacts = (jsonl: string, read: FactReader): FactCounts =>
  countBySpan(
    markedSnippets<MarkedContact>(jsonl),
    (text) => ofKind(read(text), 'contact'),
    (a, b) => a.channel === b.channel && a.value === b.value,
  );

/** Where an employer's name ends is a matter of taste: to overlap it is enough. */
function countEmployers(snippets: readonly ItemSnippet[], read: FactReader): FactCounts {
  const marked = snippets.map(({ text, employers }) => ({
    text,
    facts: employers.map((name) => ({ span: { start: text.indexOf(name), end: text.indexOf(name) + name.length } })),
  }));
  return {
    ...countBySpan(
      marked,
      (text) => ofKind(read(text), 'employer'),
      () => true,
    ),
    exact: null,
  };
}

/** A place is right where its words and its kind are; one named twice in a text counts once. */
function countPlaces(snippets: readonly (ItemSnippet & { readonly facts: readonly Fact[] })[]): FactCounts {
  const texts = snippets.map(({ text, places, facts }) => {
    const found = ofKind(facts, 'place').map(({ span, place }) => `${text.slice(span.start, span.end)} ${place}`);
    const marked = Object.entries(places).map(([name, kind]) => `${name} ${kind}`);
    return { text, found: [...new Set(found)], marked };
  });
  const missed = texts.flatMap(({ text, found, marked }) =>
    marked.filter((place) => !found.includes(place)).map((place) => `missed ${place} in ${JSON.stringify(text)}`),
  );
  const wrong = texts.flatMap(({ text, found, marked }) =>
    found.filter((place) => !marked.includes(place)).map((place) => `wrong ${place} in ${JSON.stringify(text)}`),
  );
  const marked = texts.flatMap((one) => one.marked).length;
  return {
    snippets: snippets.length,
    marked,
    found: texts.flatMap(({ found }) => found).length,
    hits: marked - missed.length,
    exact: null,
    errors: [...missed, ...wrong],
  };
}
