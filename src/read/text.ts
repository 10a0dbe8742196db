/** The whole input is one posting. */
import { LONGEST_POSTING, noteItem, postingItem, problemItem, type Reader } from './reader.js';

/** With more lines than this it was perhaps meant as one posting a line. */
const MANY_LINES = 50;

export const readText: Reader = async function* (chunks, file, { keepsOrigins }) {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LONGEST_POSTING) {
      yield [tooLongText(file)];
      return;
    }
    parts.push(chunk);
  }
  const text = parts.join('');
  if (text.trim() === '') return;
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').length;
  const notes = lines > MANY_LINES ? [noteItem(file, manyLines(lines))] : [];
  const posting = { id: '1', text, source: { file, row: 1, line: 1 } };
  const origin = keepsOrigins === true ? { origin: { kind: 'plain', record: text } as const } : {};
  yield [...notes, postingItem({ ...posting, ...origin })];
};

const tooLongText = (file: string | null) =>
  problemItem(file, 1, {
    ja: `全体を1件として読むには長すぎます（${LONGEST_POSTING.toLocaleString('en')}文字まで）。1行1件なら --input lines を使ってください`,
    en: `too long to be read as one posting (at most ${LONGEST_POSTING.toLocaleString('en')} characters); use --input lines if each line is one`,
  });

const manyLines = (lines: number) => ({
  ja: `${lines}行を1件の投稿として読みました。1行1件なら --input lines を使ってください`,
  en: `${lines} lines were read as one posting; use --input lines if each line is one`,
});
