/** Regions that say roughly where, and nowhere in particular. */

import type { Span } from '../../domain/span.js';
import { anchored } from '../anchored-pattern.js';
import { type ItemInput, outside, spanOf, spansOf } from './reading.js';

const AREA = anchored(
  'item.area',
  () =>
    /(?<![〇○◯●])(?:都内|市内|県内|府内|区内|道内|都心|都下|23区|首都圏|関東|北関東|南関東|東北|北陸|東海|近畿|関西|四国|九州|山陰|山陽|湘南|多摩|県[央北南東西](?=エリア|地域|部|方面|の)|甲信越|信越|某所)/g,
);

/** Not inside an employer's name (カウントライン東北). */
export function areasIn({ marked, employers }: ItemInput): readonly Span[] {
  const areas = spansOf(marked, AREA);
  return areas.length === 0 ? areas : outside(areas, employers().map(spanOf));
}
