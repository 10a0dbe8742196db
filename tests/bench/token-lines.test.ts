import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLines } from '../../src/bench/token-lines.js';
import { tellWords, tokenize } from '../../src/tokenize/index.js';
import { hostileText } from '../text.js';

test('lines say what the tokens say', () => {
  const lineOf = createLines();
  fc.assert(
    fc.property(hostileText(), (text) => {
      let lines = '';
      tellWords(text, (features, start, end) => {
        lines += lineOf(features, text, start, end);
      });
      const fields = tokenize(text).map(({ start: _start, end: _end, surface, base, reading, ...token }) => {
        return `${surface}\t${Object.values(token).join(',')},${base},${reading}\n`;
      });
      expect(Buffer.from(lines, 'latin1').toString()).toBe(Buffer.from(fields.join('')).toString());
    }),
  );
});
