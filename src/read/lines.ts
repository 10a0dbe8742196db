/** One posting a line; lines of white space alone are none. */
import { cutLines } from './cut-lines.js';
import { type RawRecord, rawBatch, rawRecords } from './raw.js';
import { bookmark, postingItem, type Reader, type ReadItem, tooLongItem } from './reader.js';

export const readLines: Reader = async function* (chunks, file, { isRaw, isMarked, keepsOrigins }) {
  let rows = 0;
  for await (const lines of cutLines(chunks)) {
    const records = rawRecords(lines);
    yield isRaw?.() === true
      ? rawBatch(records, { kind: 'lines', file }, rows)
      : records.flatMap((record, at) => {
          const row = rows + at + 1;
          const item = withOrigin(lineItem(record, row, file), keepsOrigins === true);
          return isMarked === true ? [item, bookmark(row)] : [item];
        });
    rows += records.length;
  }
};

const withOrigin = (item: ReadItem, isWanted: boolean): ReadItem =>
  isWanted && item.kind === 'posting'
    ? postingItem({ ...item.posting, origin: { kind: 'plain', record: item.posting.text } })
    : item;

export const lineItem = ({ text, line, isTooLong }: RawRecord, row: number, file: string | null): ReadItem =>
  isTooLong ? tooLongItem(file, line) : postingItem({ id: `${row}`, text, source: { file, row, line } });
