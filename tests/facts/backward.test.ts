/** What is walked back over one class is what a pattern of that class finds; a figure that stands alone is read alike by the patterns. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterClass } from '../../src/domain/character-class.js';
import { runBefore, textBefore } from '../../src/facts/backward.js';
import { amountAt } from '../../src/facts/numerals.js';
import { endOfLoneFigure } from '../../src/facts/pay-figure.js';
import { hostileText } from '../text.js';

const HAN = characterClass(/[\p{Script=Han}々ヶケ]/u);
const cutText = () =>
  fc.oneof(hostileText(), fc.string({ unit: fc.constantFrom('𠮷', '\ud842', '\udfb7', '市', 'あ') }));

test('a run of characters before a place', () => {
  fc.assert(
    fc.property(cutText(), fc.nat(), fc.nat(20), (text, place, most) => {
      const end = place % (text.length + 1);
      expect(runBefore(text, end, HAN, most)).toBe(textBefore(text, end, /[\p{Script=Han}々ヶケ]+$/u, most));
    }),
  );
});

test('a lone figure has neither unit nor rest', () => {
  const unit = fc.constantFrom(...'0123一二十百千数万円,. 〜か-人はa第￥');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 14 }), fc.nat(14), (text, at) => {
      const end = endOfLoneFigure(text, at);
      const amount = end < 0 ? null : amountAt(text, at);
      if (amount !== null) expect(amount).toMatchObject({ end, scale: null, isMoney: false });
    }),
    { numRuns: 2000 },
  );
});
