/** Where the recruiter sits: a street address, or no more than a town, a station, a region. */
import { areasIn } from './areas.js';
import { type ItemReader, spanOf } from './reading.js';

export const readAddress: ItemReader = (input) => ({
  present: [
    () =>
      input
        .places()
        .filter(({ place }) => place === 'address')
        .map(spanOf),
  ],
  vague: [() => input.places().map(spanOf), () => areasIn(input)],
});
