/** An array of JSON values, or values one after another; a broken one is named and the next one read. */

import { wholeEndings } from '../cut-lines.js';
import { problemItem, type Reader } from '../reader.js';
import { createJsonCutter } from './cut-values.js';
import { createJsonItems } from './items.js';

export const readJson: Reader = async function* (chunks, file, options) {
  const itemsOf = createJsonItems(file, options);
  const cutter = createJsonCutter();
  for await (const chunk of wholeEndings(chunks)) {
    yield* itemsOf(cutter.cut(chunk));
  }
  const { slice, openedOn } = cutter.end();
  if (slice !== null) yield* itemsOf([slice]);
  if (openedOn !== null) yield [problemItem(file, openedOn, NOT_CLOSED)];
};

const NOT_CLOSED = {
  ja: 'この行で始まる配列が閉じられていません。途中で切れているかもしれません',
  en: 'the array that starts here is not closed; the input may be cut off',
};
