/**
 * Whether an ad names an hourly wage below the minimum wage of its prefecture. In doubt nothing is said, or the lower
 * wage is taken: of several prefectures the lowest, of an unknown one the lowest of all.
 */
import type { PayFact, PlaceFact } from '../domain/fact.js';
import type { Facts } from '../domain/facts.js';
import { foldPhrase } from '../domain/fold.js';
import type { BelowMinimumWage, MinimumWage, MinimumWages } from '../domain/minimum-wage.js';
import { once } from '../domain/once.js';
import { firstEndingAfter, type Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import { isQuoted } from './quotes.js';

export interface Waged {
  readonly text: NormalizedText;
  readonly facts: Facts;
  readonly sentences: readonly Span[];
  readonly quotes: readonly Span[];
  /** YYYY-MM-DD; null: the latest that is known. */
  readonly date: string | null;
}

export type BelowMinimum = (waged: Waged) => BelowMinimumWage | null;

/** `wages` are asked for when the first hourly wage is named. */
export function openMinimumWages(wages: () => MinimumWages): BelowMinimum {
  const highest = once(() => wages().rates.reduce((most, { yen }) => Math.max(most, yen), 0));
  const ratesOn = createRatesOn(wages);
  return (waged) => {
    const least = leastHourly(waged.facts);
    if (least === null || highest() <= least.yen[0]) return null;
    const rates = ratesOn(waged.date);
    if (rates.every((rate) => rate.yen <= least.yen[0])) return null;
    return belowRates(waged, wages(), rates);
  };
}

function belowRates(waged: Waged, wages: MinimumWages, rates: readonly MinimumWage[]): BelowMinimumWage | null {
  const { facts, text, date } = waged;
  const minimum = minimumFor(facts, rates);
  if (minimum === null) return null;
  const below = facts.of('pay').filter((fact) => isHourly(fact) && fact.yen[0] < minimum.rate.yen);
  if (below.length === 0 || wages.elsewhere.some((word) => text.plain.text.includes(word))) return null;
  const compared = below.filter(
    (fact) => !isQuoted(fact.span, waged.quotes) && !isOtherwiseMeant(fact, waged, wages.beside),
  );
  if (compared.length === 0) return null;
  const wage = leastOf(compared);
  const { yen, fiscalYear, since } = minimum.rate;
  return { ...wage.span, yen: wage.yen[0], prefecture: minimum.prefecture, minimum: yen, fiscalYear, since, date };
}

function leastHourly(facts: Facts): PayFact | null {
  let least: PayFact | null = null;
  for (const fact of facts.of('pay'))
    if (isHourly(fact) && (least === null || fact.yen[0] < least.yen[0])) least = fact;
  return least;
}

/** Named as an hour's pay, or divided by hours that were named: what only the size of a sum says is too little. */
const isHourly = ({ per, assumed }: PayFact): boolean => per === 'hour' && assumed !== 'period';

const leastOf = <Item extends { readonly yen: readonly [number, number] }>(items: readonly Item[]): Item =>
  items.reduce((least, item) => (item.yen[0] < least.yen[0] ? item : least));

/** The one in force in each prefecture. Postings of one file mostly name one day, or none. */
function createRatesOn(wages: () => MinimumWages): (date: string | null) => readonly MinimumWage[] {
  let known: { readonly date: string | null; readonly rates: readonly MinimumWage[] } | null = null;
  return (date) => {
    if (known === null || known.date !== date) known = { date, rates: ratesInForce(wages().rates, date) };
    return known.rates;
  };
}

function ratesInForce(rates: readonly MinimumWage[], date: string | null): MinimumWage[] {
  const inForce = new Map<string, MinimumWage>();
  for (const rate of rates) {
    const other = inForce.get(rate.prefecture);
    if ((date === null || rate.from <= date) && (other === undefined || other.from < rate.from))
      inForce.set(rate.prefecture, rate);
  }
  return [...inForce.values()];
}

interface Minimum {
  readonly prefecture: string | null;
  readonly rate: MinimumWage;
}

function minimumFor(facts: Facts, rates: readonly MinimumWage[]): Minimum | null {
  const places = facts.of('place');
  if (rates.length === 0 || places.some(({ place }) => place === 'country')) return null;
  const lowest = lowestOf(rates);
  const named = prefecturesOf(places, rates);
  if (named === null || named.size === 0) return { prefecture: null, rate: lowest };
  const rate = lowestOf(rates.filter(({ prefecture }) => named.has(prefecture)));
  return { prefecture: rate.prefecture, rate };
}

const lowestOf = (rates: readonly MinimumWage[]): MinimumWage =>
  rates.reduce((lowest, rate) => (rate.yen < lowest.yen ? rate : lowest));

/** Characters between a prefecture and a city in it: 東京・新宿. */
const NEAR = 2;

/** null: a city is named whose prefecture isn't known, or a prefecture without a wage. */
function prefecturesOf(places: readonly PlaceFact[], rates: readonly MinimumWage[]): Set<string> | null {
  const known = new Set<string>();
  let end = Number.NEGATIVE_INFINITY;
  for (const { place, name, span } of places) {
    if (place !== 'prefecture' && place !== 'city') continue;
    const isWithin = place === 'city' && span.start - end <= NEAR;
    if (place === 'prefecture' || isWithin) end = span.end;
    if (isWithin) continue;
    const prefecture = rates.find((rate) => isIn(name, rate.prefecture))?.prefecture;
    if (prefecture === undefined) return null;
    known.add(prefecture);
  }
  return known;
}

/** A city that is called like its prefecture lies in it: 京都市, 広島市. */
const isIn = (name: string, prefecture: string): boolean =>
  name === prefecture || name.startsWith(`${prefecture.slice(0, -1)}市`);

/** Characters around a wage that are looked at, within its sentence. */
const AROUND = 60;

function isOtherwiseMeant({ span }: PayFact, { text, sentences }: Waged, words: readonly string[]): boolean {
  const sentence = sentences[firstEndingAfter(sentences, span.start)] ?? span;
  const start = Math.max(sentence.start, span.start - AROUND);
  const said = foldPhrase(text.original.slice(start, Math.min(sentence.end, span.end + AROUND)));
  return words.some((word) => said.includes(word));
}
