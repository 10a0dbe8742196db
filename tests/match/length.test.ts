import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleLengthOf } from '../../src/match/conditions/length.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { hostileText } from '../text.js';
import { toyPack } from '../toy.js';

const normalize = createNormalizer(toyPack([]));

test('blanks and lines that say whose a posting is are not counted', () => {
  const line = fc.constantFrom('\n【会社名】例', '\n【電話】', '\n【仕事】運ぶ', '\n', '\u3000', '\ufeff');
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText(), line), { maxLength: 6 }), (parts) => {
      const text = normalize(parts.join(''));
      const whose = /\n【(?:会社名|電話)】[^\n]*/g;
      expect(visibleLengthOf(text)()).toBe(text.plain.text.replace(whose, '').replace(/\s/g, '').length);
    }),
  );
});
