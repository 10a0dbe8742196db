/** Tokens of standard input, a text a line, printed as MeCab prints them: for a comparison of whole processes. */
import { text as textOf } from 'node:stream/consumers';
import { tellWords } from '../tokenize/index.js';
import { createLines } from './token-lines.js';

const PIECE = 1_000_000;

const lineOf = createLines();
/** Bytes as characters: put together and written, they are only copied. */
let out = '';
const print = (): void => {
  process.stdout.write(out, 'latin1');
  out = '';
};
for (const text of (await textOf(process.stdin)).split('\n')) {
  tellWords(text, (features, start, end) => {
    out += lineOf(features, text, start, end);
  });
  out += 'EOS\n';
  if (out.length > PIECE) print();
}
print();
