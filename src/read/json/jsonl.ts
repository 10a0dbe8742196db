/** One JSON value a line; a broken line is named and the next one read. */
import { cutLines } from '../cut-lines.js';
import type { Reader } from '../reader.js';
import { createJsonItems } from './items.js';

export const readJsonl: Reader = async function* (chunks, file, options) {
  const itemsOf = createJsonItems(file, options);
  for await (const lines of cutLines(chunks)) {
    const slices = lines.filter(({ text, isTooLong }) => isTooLong || text.trim() !== '');
    yield* itemsOf(slices.map(({ text, number: line, isTooLong }) => ({ text, line, isTooLong })));
  }
};
