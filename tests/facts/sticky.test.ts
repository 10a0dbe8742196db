/** What the first code unit rules out, the pattern would not have matched. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../src/facts/index.js';
import { endOf, stickies } from '../../src/facts/sticky.js';
import { hostileText } from '../text.js';

const pieces = '0 5 千 万 円 まん 〜 から 以上 / 日 時給 ( 1 件 人 アップ を盗 もらえ 渡し 諭吉 3 枚 k ¥ ー'.split(' ');
const mixed = fc.array(fc.constantFrom(...pieces, ' ')).map((parts) => parts.join(''));

test('at every place of hostile texts and of sums', () => {
  expect(stickies().length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.oneof(mixed, hostileText()), (text) => {
      for (const one of stickies()) {
        expect(one.bit, one.name).not.toBe(0);
        for (let at = 0; at <= Math.min(text.length, 40); at++) {
          const pattern = new RegExp(one.pattern());
          pattern.lastIndex = at;
          expect(endOf(one, text, at), `${one.name} at ${at}`).toBe(pattern.test(text) ? pattern.lastIndex : -1);
        }
      }
    }),
  );
}, 60_000);
