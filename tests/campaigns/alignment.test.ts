import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/campaigns/alignment.js';
import { hostileText } from '../text.js';

test.each([
  ['即日o𧡊受け取って\udbff', '𧡊受け取ってロッ即日o\ud800\udc00\udbff'],
  ['📦荷物', '📱荷物'],
  ['\ud83d\ud83d\udce6', '\udce6\ud83d'],
])('%j is laid beside %j', (text, copy) => {
  expect(align(text, copy).copy).toBe(copy);
});

test('emoji that begin alike are not the same letter', () => {
  expect([...align('📦荷物', '📱荷物').at]).toEqual([-1, -1, 2, 3]);
});

test('a letter stands where the copy has it, in order, and a pair of surrogates as a pair', () => {
  const astral = fc.string({ unit: fc.constantFrom('📦', '📱', '\ud83d', '\udce6', 'あ'), maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(astral, hostileText()), fc.oneof(astral, hostileText()), (text, copy) => {
      let before = -1;
      for (const [unit, there] of align(text, copy).at.entries()) {
        if (there < 0) continue;
        expect(copy[there]).toBe(text[unit]);
        expect(there).toBeGreaterThan(before);
        before = there;
        const code = text.codePointAt(unit) ?? 0;
        if (code > 0xffff) expect(copy.codePointAt(there)).toBe(code);
      }
    }),
  );
});
