/** Tokens of standard input, a text a line, printed as MeCab prints them: for a comparison of whole processes. */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { tokenize } from '../tokenize/index.js';

let out = '';
const print = (): void => {
  const bytes = Buffer.from(out);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
  out = '';
};
for (const line of (await text(process.stdin)).split('\n')) {
  for (const { surface, pos, pos1, pos2, pos3, conjugationType, conjugationForm, base, reading } of tokenize(line))
    out += `${surface}\t${pos},${pos1},${pos2},${pos3},${conjugationType},${conjugationForm},${base},${reading}\n`;
  out += 'EOS\n';
  if (out.length > 1_000_000) print();
}
print();
