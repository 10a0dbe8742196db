import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces } from '../../src/tokenize/pieces.js';
import { hostileText } from '../text.js';

const cut = (text: string): string[] => pieces(text).map(({ start, end }) => text.slice(start, end));
const LONGEST = 120;

describe('pieces', () => {
  test('end where kuromoji starts anew', () => {
    expect(cut('荷物を、運ぶ。\nだけ')).toEqual(['荷物を、', '運ぶ。', '\n', 'だけ']);
  });

  test('break at a breath where they must', () => {
    const [first = ''] = cut(`${'あ'.repeat(100)} ${'い'.repeat(100)}`);
    expect(first).toBe(`${'あ'.repeat(100)} `);
  });

  test('break anywhere in a text without one', () => {
    expect(cut('ー'.repeat(300)).map((piece) => piece.length)).toEqual([120, 120, 60]);
  });

  test('tile the text and stay short, whatever it is', () => {
    const long = fc.array(hostileText(), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(long, (text) => {
        let at = 0;
        for (const { start, end } of pieces(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(LONGEST);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
