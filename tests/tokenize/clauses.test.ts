import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/tokenize/clauses.js';
import { tokenize } from '../../src/tokenize/index.js';
import { hostileText } from '../text.js';

const cut = (text: string): string[] => clausesOf(text).map(({ start, end }) => text.slice(start, end));

describe('clauses', () => {
  test('end where kuromoji starts anew', () => {
    expect(cut('荷物を、運ぶ。\nだけ')).toEqual(['荷物を、', '運ぶ。', '\nだけ']);
    expect(cut('。、')).toEqual(['。', '、']);
    expect(cut('')).toEqual([]);
  });

  test('have the tokens that they have alone', () => {
    const long = fc.array(hostileText(), { maxLength: 6 }).map((parts) => parts.join('、'));
    fc.assert(
      fc.property(long, (text) => {
        const alone = cut(text).flatMap((clause) =>
          tokenize(clause).map(({ start: _start, end: _end, ...rest }) => rest),
        );
        expect(tokenize(text).map(({ start: _start, end: _end, ...rest }) => rest)).toEqual(alone);
      }),
    );
  });
});
