/** One posting a line; lines of white space alone are none. */
import { cutLines } from './cut-lines.js';
import { postingItem, type Reader, type ReadItem, tooLongItem } from './reader.js';

export const readLines: Reader = async function* (chunks, file) {
  let row = 0;
  for await (const lines of cutLines(chunks)) {
    const items: ReadItem[] = [];
    for (const { text, number: line, isTooLong } of lines) {
      if (!isTooLong && text.trim() === '') continue;
      row += 1;
      if (isTooLong) items.push(tooLongItem(file, line));
      else items.push(postingItem({ id: `${row}`, text, source: { file, row, line } }));
    }
    yield items;
  }
};
