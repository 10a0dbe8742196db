/** One JSON value a line; a broken line is named and the next one read. */
import { cutLines } from '../cut-lines.js';
import { rawRecords } from '../raw.js';
import type { Reader } from '../reader.js';
import { createJsonItems } from './items.js';

export const readJsonl: Reader = async function* (chunks, file, options) {
  const itemsOf = createJsonItems(file, options);
  for await (const lines of cutLines(chunks)) yield* itemsOf(rawRecords(lines));
};
