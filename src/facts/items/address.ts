/** Where the recruiter sits: a street address, or no more than a town, a station, a region. */
import { AREAS } from './areas.js';
import { type ItemReader, spanOf, spansOf } from './reading.js';

const AREA = new RegExp(AREAS, 'g');

export const readAddress: ItemReader = ({ text, places }) => ({
  present: places.filter(({ place }) => place === 'address').map(spanOf),
  vague: [...places.map(spanOf), ...spansOf(text, AREA)],
});
