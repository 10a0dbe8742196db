import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MUTATORS, type MutatorName } from '../../../src/evaluate/mutate/index.js';
import { seededRandom } from '../../../src/evaluate/random.js';
import { hostileText } from '../../text.js';

const AD = '受け子募集。口座とカードを運ぶだけ、日給5万、会う場所はテレグラムで abc';
const mutate = (name: MutatorName, text: string): string => MUTATORS[name](text, seededRandom(1));

describe('mutators', () => {
  it.each<[MutatorName, string]>([
    ['spaces', '受 け 子'],
    ['dots', '受.け.子'],
    ['zero-width', '口\u200b座'],
    ['line-breaks', 'テ\nレ\nグ'],
    ['half-width-kana', 'ﾃﾚｸﾞﾗﾑ'],
    ['full-width', 'ａｂｃ'],
    ['hiragana', 'てれぐらむ'],
    ['katakana', '受ケ子'],
    ['look-alikes', 'ロ座'],
    ['old-kanji', '會う'],
    ['disclaimer', '闇バイトではありません'],
    ['hashtags', '#'],
    ['company-block', '【会社名】'],
    ['enclosed', '日給⑤万'],
    ['combining-marks', '口'],
    ['romaji-words', 'ukekoboshuu'],
    ['emoji-words', '🏦と💳を'],
    ['reversed-words', '子け受募集。座口と'],
    ['vertical-words', '受\nけ\n子\n'],
    ['honest-opening', '\n\n受け子募集'],
  ])('%s', (name, part) => {
    expect(mutate(name, AD)).toContain(part);
  });

  it('mask one letter of a word, and put emoji before words', () => {
    expect(mutate('masks', AD)).toMatch(/^受[○*〇●]子/u);
    expect(mutate('emoji-runs', AD)).toMatch(/^\p{Extended_Pictographic}/u);
  });

  it('draws letters of signs, sets marks, and spells sums', () => {
    expect(mutate('gyaru', AD)).toMatch(/ﾚﾅ|耳又|牛勿|ﾅﾆ|τ|£/u);
    expect(mutate('combining-marks', AD)).toMatch(/^受\p{M}+け\p{M}+子\p{M}+/u);
    expect(mutate('sums', AD)).toMatch(/日給(?:5マソ|50k|5萬|五万円|5まん)/u);
  });

  it('talks around the words', () => {
    expect(mutate('fillers', AD)).toMatch(/^[^受]+受け子募集。/u);
  });

  it('leaves handles and links as applicants need them', () => {
    expect(mutate('enclosed', 'DM @abc https://example.jp/x 12')).toBe('🅓🅜 @abc https://example.jp/x 12');
  });

  it('どんな文字列も、同じ乱数なら同じに書き換える', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const name of Object.keys(MUTATORS) as MutatorName[]) expect(mutate(name, text)).toBe(mutate(name, text));
      }),
      { numRuns: 50 },
    );
  });
});
