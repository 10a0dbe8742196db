import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible, visibleInMarks } from '../../src/format/visible.js';
import { hostileText } from '../text.js';

describe('visible', () => {
  test.each([
    ['ESC は ␛ になる', '\u001b[31m赤', '␛[31m赤'],
    ['改行・復帰・タブ・NUL', 'a\n\r\t\0', 'a␊␍␉␀'],
    ['DEL と C1', '\u007f\u009b31m', '␡<U+009B>31m'],
    ['双方向制御', '\u202eabc\u2066', '<U+202E>abc<U+2066>'],
    ['ゼロ幅', '受\u200bけ\u2060子\ufeff', '受<U+200B>け<U+2060>子<U+FEFF>'],
    ['見えない字母', 'a\u3164b\u2800c\u00add', 'a<U+3164>b<U+2800>c<U+00AD>d'],
    ['行区切り', 'a\u2028b\u2029', 'a<U+2028>b<U+2029>'],
    ['孤立サロゲート', 'a\ud83d|\udc00', 'a<U+D83D>|<U+DC00>'],
    ['タグ文字', 'a\u{e0041}', 'a<U+E0041>'],
    ['文字の間の異体字セレクタ', '0\ufe0f9\ufe0f0', '0<U+FE0F>9<U+FE0F>0'],
    ['文字の間の ZWJ', '闇\u200dバイト', '闇<U+200D>バイト'],
  ])('%s', (_name, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  test('普通の文と絵文字はそのまま', () => {
    for (const text of ['日給５万円〜　（税込）', '👨‍👩‍👧 ❤️ 👍🏽 1️⃣ 🇯🇵', 'ｶﾞ が か\u3099'])
      expect(visible(text)).toBe(text);
  });

  test('色のないときの印は本文の印と紛れない', () => {
    expect(visibleInMarks('⟦偽⟧')).toBe('<U+27E6>偽<U+27E7>');
  });

  test('どんな文字列も、端末を動かさない1行になる', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
