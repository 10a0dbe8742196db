/** Where the recruiter sits: a street address, or no more than a town, a station, a region. */
import type { Span } from '../../domain/span.js';
import { areasIn } from './areas.js';
import { type ItemInput, type ItemReader, spanOf } from './reading.js';

const streets = ({ places }: ItemInput): Span[] =>
  places()
    .filter(({ place }) => place === 'address')
    .map(spanOf);

export const ADDRESS: ItemReader = { present: [streets], vague: [({ places }) => places().map(spanOf), areasIn] };
