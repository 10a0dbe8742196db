/** Countries, prefectures, cities, addresses and stations. */
import type { PlaceFact } from '../domain/fact.js';
import { bySpan, mergeSpans, overlaps, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal } from '../domain/text.js';
import { type Marked, markText } from './marked.js';
import { addresses } from './place-address.js';
import { municipalities } from './place-municipality.js';
import { type NamedPlace, namedPlaces } from './place-named.js';
import { stations } from './place-station.js';

/** Sorted; an address holds the prefecture and the city that it begins with, which are facts as well. */
export function readPlaces(text: NormalizedText, marked = markText(text.plain.text)): PlaceFact[] {
  const { plain } = text;
  return placesIn(marked).map(({ start, end, place, name }) => ({
    kind: 'place',
    span: toOriginal(plain, { start, end }),
    place,
    name,
  }));
}

const NO_TOWNS: readonly Span[] = [];

function placesIn(marked: Marked): NamedPlace[] {
  const { text } = marked;
  const cut =
    (place: PlaceFact['place']) =>
    (span: Span): NamedPlace => ({ ...span, place, name: text.slice(span.start, span.end).trim() });
  const cities = municipalities(marked);
  const stops = stations(marked);
  const named = namedPlaces(marked);
  if (cities.length === 0 && stops.length === 0 && named.length === 0)
    return addresses(marked, NO_TOWNS).map(cut('address'));
  const bySuffix = [...cities.map(cut('city')), ...stops.map(cut('station'))].sort(bySpan);
  const places = joinParts([...bySuffix, ...outside(named, bySuffix)].sort(bySpan));
  const towns = mergeSpans(places.filter(({ place }) => place === 'city' || place === 'prefecture'));
  const streets = addresses(marked, towns).map(cut('address'));
  return [...withoutQuarters(places, streets, towns), ...streets].sort(bySpan);
}

/** What an address names behind its town (新宿区西新宿2-8-1) is no place of its own. All sorted. */
function withoutQuarters(
  places: readonly NamedPlace[],
  streets: readonly Span[],
  towns: readonly Span[],
): readonly NamedPlace[] {
  const heads = new Map(towns.map(({ start, end }) => [start, end]));
  const quarters = streets.map(({ start, end }) => ({ start: heads.get(start) ?? end, end }));
  return outside(places, quarters);
}

/** A ward joins its city; a quarter right behind a city or ward is no place of its own. */
function joinParts(places: readonly NamedPlace[]): NamedPlace[] {
  const joined: NamedPlace[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const isPart = last?.end === place.start && last.place === 'city' && place.place === 'city';
    if (!isPart) joined.push(place);
    else if (place.name.endsWith('区'))
      joined[joined.length - 1] = { ...last, end: place.end, name: last.name + place.name };
  }
  return joined;
}

/** Those that overlap none of `others`; both sorted. */
function outside(places: readonly NamedPlace[], others: readonly Span[]): NamedPlace[] {
  let at = 0;
  return places.filter((place) => {
    while (at < others.length && (others[at]?.end ?? 0) <= place.start) at += 1;
    const other = others[at];
    return other === undefined || !overlaps(place, other);
  });
}
