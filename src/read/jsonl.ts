/** One JSON value a line; a broken line is named and the next one read. */
import { cutLines } from './cut-lines.js';
import { postingFromJson } from './json-record.js';
import { noteItem, postingItem, problemItem, type Reader, tooLongItem } from './reader.js';

export const readJsonl: Reader = async function* (chunks, file, options) {
  let row = 0;
  const told = new Set<string>();
  for await (const { text, number: line, isTooLong } of cutLines(chunks)) {
    if (!isTooLong && text.trim() === '') continue;
    row += 1;
    if (isTooLong) {
      yield tooLongItem(file, line);
      continue;
    }
    const value = parse(text);
    if (value === undefined) {
      yield problemItem(file, line, { ja: 'JSONとして読めない行です', en: 'this line is not JSON' });
      continue;
    }
    const outcome = postingFromJson(value, { file, row, line }, options);
    if (outcome.posting === null) {
      yield problemItem(file, line, outcome.message);
      continue;
    }
    if (outcome.guessed !== null && !told.has(outcome.guessed)) {
      told.add(outcome.guessed);
      yield noteItem(file, { ja: `本文: ${outcome.guessed}`, en: `text: ${outcome.guessed}` });
    }
    yield postingItem(outcome.posting);
  }
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
