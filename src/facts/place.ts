/** Countries, prefectures, cities, addresses and stations. */
import type { PlaceFact } from '../domain/fact.js';
import type { NormalizedText } from '../domain/text.js';

export const readPlaces = (_text: NormalizedText): PlaceFact[] => [];
