import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toOriginal } from '../../src/domain/text.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';
import { toyPack } from '../toy.js';

const tongues = new Map([
  ['口座', ['bank account', 'tài khoản ngân hàng', 'बैंक खाता', '银行账户', 'kouza']],
  ['買います', ['we buy', 'mua', 'किन्छु', '収购']],
  ['万', ['man', 'मान']],
  ['円', ['yen', '日元']],
]);
const normalize = createNormalizer(toyPack([], [], { tongues }));
const read = (text: string): string => normalize(text).squeezed.text;

describe('a text in another tongue', () => {
  test.each([
    ['We buy any bank account, 50,000 yen, today!', '買います 口座, 50,000円,!'],
    ['Mua tài khoản ngân hàng giá tốt 5 man', '買います 口座 5万'],
    ['mua tai khoan ngan hang giá tot 5 man', '買います 口座 5万'],
    ['बैंक खाता किन्छु ५ मान राम्रो', '口座 買います 5万'],
    ['收购日本银行账户 3000日元', '買います日本口座 3000円'],
    ['kouza aru hito matteru, 3 man', '口座あるひとまってる,3万'],
    ['We buy, write to jobs@example.com or @some_one', '買います, jobs@example.com @some_one'],
  ])('%s says %s', (text, expected) => {
    expect(normalize(text).isTranslated).toBe(true);
    expect(read(text)).toBe(expected);
  });

  test.each(['口座を買います。We buy your bank account in Tokyo', 'bank account', '全国銀行協会 手数料改定'])(
    'others are read as they stand: %s',
    (text) => expect(normalize(text).isTranslated).toBe(false),
  );

  test('leads back to the words', () => {
    const text = 'Today we buy your bank account';
    const { squeezed } = normalize(text);
    const at = squeezed.text.indexOf('口座');
    const { start, end } = toOriginal(squeezed, { start: at, end: at + 2 });
    expect(text.slice(start, end)).toBe('bank account');
  });

  test('maps rise, whatever the text', () => {
    const foreign = fc.array(
      fc.oneof(hostileText(), fc.constantFrom('we buy ', ' tài khoản ngân hàng', ' ५ मान', 'kouza ')),
    );
    fc.assert(
      fc.property(foreign, (parts) => {
        const text = parts.join('');
        const { squeezed } = normalize(text);
        for (let at = 0; at < squeezed.text.length; at++) {
          expect(squeezed.starts[at]).toBeGreaterThanOrEqual(squeezed.starts[at - 1] ?? 0);
          expect(squeezed.ends[at]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(['we buy ', 'ai ', 'é', 'mua tài ', 'kyo@'])('takes linear time: %s', (part) => {
    expect(isLinear((size) => void read(part.repeat(size)), 5_000)).toBe(true);
  });
});
