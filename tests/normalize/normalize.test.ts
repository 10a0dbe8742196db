import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOriginal, type View } from '../../src/domain/text.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { hostileText } from '../text.js';
import { toyPack, toyTerm } from '../toy.js';

const normalize = createNormalizer(
  toyPack([], [toyTerm('accounts', ['口座', '口座買取', '受け子', 'うけこ', '闇バイト'], { guarded: true })]),
);
const plain = (text: string): string => normalize(text).plain.text;
const squeezed = (text: string): string => normalize(text).squeezed.text;

function sliceOf(text: string, found: string, view: (original: string) => View): string {
  const start = view(text).text.indexOf(found);
  expect(start, `${found} in ${JSON.stringify(view(text).text)}`).toBeGreaterThanOrEqual(0);
  const span = toOriginal(view(text), { start, end: start + found.length });
  return text.slice(span.start, span.end);
}

describe('plain', () => {
  it.each([
    ['ﾃﾚｸﾞﾗﾑ', 'テレグラム'],
    ['ＴＥＬＥＧＲＡＭ', 'telegram'],
    ['５㌔', '5キロ'],
    ['㈱', '(株)'],
    ['①', '1'],
    ['🆄🅳', 'ud'],
    ['か\u3099', 'が'],
    ['受\u200bけ\u00ad子', '受け子'],
    ['✈️', '✈'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['x\0y\u001b[31m', 'xy[31m'],
    ['\ud83dx', '\ufffdx'],
    ['🔥🔥🔥急募', '🔥🔥🔥急募'],
  ])('%j reads %j', (text, expected) => expect(plain(text)).toBe(expected));

  it('is no more than six times as long as the text, whatever it holds', () => {
    const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
      (sign) => sign.normalize('NFKC').length > 1,
    );
    for (const sign of signs) expect(plain(sign).length, sign).toBeLessThanOrEqual(6);
    expect(plain('ﷺ')).toBe('ﷺ');
  });

  it('maps composed and decomposed letters back to what was typed', () => {
    expect(sliceOf('案件ﾃﾚｸﾞﾗﾑで', 'テレグラム', (text) => normalize(text).plain)).toBe('ﾃﾚｸﾞﾗﾑ');
    expect(sliceOf('走行㌔数', 'キロ', (text) => normalize(text).plain)).toBe('㌔');
    expect(sliceOf('受\u200bけ子', '受け子', (text) => normalize(text).plain)).toBe('受\u200bけ子');
  });

  it('reports invisible characters inside words, and not those around emoji', () => {
    expect(normalize('受\u200bけ子').hidden).toEqual([{ start: 1, end: 2 }]);
    expect(normalize('👨‍👩‍👧です').hidden).toEqual([]);
  });
});

describe('squeezed', () => {
  it.each([
    ['受.け.子', '受け子'],
    ['闇 バ イ ト', '闇バイト'],
    ['ブ\nツ\nは\nこ\nび', 'ブツはこび'],
    ['い　っ　け　んだけ', 'いっけんだけ'],
    ['日 給 5 万', '日給5万'],
  ])('%j reads %j', (text, expected) => expect(squeezed(text)).toBe(expected));

  it.each(['時給 1,200円', '3/15 9:00-18:00', '短期 高収入\n日払い OK', '1.5倍'])('%j stays', (text) => {
    const views = normalize(text);
    expect(views.squeezed).toBe(views.plain);
  });

  it('maps back over the separators', () => {
    expect(sliceOf('求む 受.け.子 です', '受け子', (text) => normalize(text).squeezed)).toBe('受.け.子');
  });
});

describe('guarded terms', () => {
  it.each([
    ['ロ座買います', '口座買います'],
    ['□座 あり', '口座 あり'],
    ['受○子', '受け子'],
    ['これは○バイトか', 'これは闇バイトか'],
    ['口座買耳又', '口座買取'],
    ['闇.バイト', '闇バイト'],
    ['闇バ*ト', '闇バイト'],
  ])('%j reads %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
    expect(normalize(text).folds).toHaveLength(1);
  });

  it.each(['ロボット', '空いてる?バイト', '★バイト', '○バイト募集', '受○○', '○子', 'ロ', '口座', '受け子', 'う○こ'])(
    '%j stays',
    (text) => {
      expect(plain(text)).toBe(text);
      expect(normalize(text).folds).toEqual([]);
    },
  );
});

describe('every text', () => {
  it('has maps that rise, stay inside, and cover each view', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const views = normalize(text);
        for (const view of [views.plain, views.squeezed]) {
          expect(view.starts.length).toBeGreaterThanOrEqual(view.text.length);
          for (let i = 0; i < view.text.length; i++) {
            const start = view.starts[i] ?? -1;
            const end = view.ends[i] ?? -1;
            expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (view.starts[i - 1] ?? 0));
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
