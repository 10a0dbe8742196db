import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type InputFormat, READERS } from '../../src/read/index.js';
import { hostileText } from '../text.js';
import { encode } from './encode.js';
import { type Outcome, read } from './reading.js';

/** Notes may come earlier or later; which there are, and everything else, must not depend on the chunks. */
const essence = ({ items, notes }: Outcome) => ({
  rest: items.filter((item) => item.kind !== 'note'),
  notes: [...notes].sort(),
});

const SCRAPS = [
  '"',
  '""',
  ',',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '{"text":"',
  '"}',
  '[',
  ']',
  '{',
  '}',
  ':',
  '\\',
  '\\u3042',
  'id,本文\n',
  '"text"',
  '荷物を受け取るだけの仕事',
  'ｱﾙﾊﾞｲﾄ',
  '1',
  'x'.repeat(70),
] as const;

const structured = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SCRAPS) }, { weight: 1, arbitrary: hostileText() }), {
      maxLength: 25,
    })
    .map((parts) => parts.join(''));

const cuts = fc.array(fc.nat(2_000), { maxLength: 12 });
const everyByte = Array.from({ length: 3_000 }, (_, at) => at);

const formats: readonly (InputFormat | null)[] = [null, ...(Object.keys(READERS) as InputFormat[])];

describe('どこで切れて届いても結果は同じ', () => {
  test.each(formats)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(structured(), cuts, async (text, where) => {
        const whole = essence(await read(text, { format }));
        expect(essence(await read(text, { format, cuts: where }))).toEqual(whole);
        expect(essence(await read(text, { format, cuts: everyByte }))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  test.each([null, ...ENCODINGS])('any bytes as %s', async (encoding) => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), inSomeEncoding());
    await fc.assert(
      fc.asyncProperty(bytes, cuts, fc.constantFrom(...formats), async (input, where, format) => {
        const whole = essence(await read(input, { format, encoding }));
        expect(essence(await read(input, { format, encoding, cuts: where }))).toEqual(whole);
        expect(essence(await read(input, { format, encoding, cuts: everyByte }))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});

/** Japanese lines in one of the encodings, with or without a damaged byte. */
function inSomeEncoding(): fc.Arbitrary<Uint8Array> {
  const lines = fc.array(fc.constantFrom('荷物を受け取るだけ', 'id,本文', 'ｱﾙﾊﾞｲﾄ', 'abc', '', '日給5万円〜'), {
    maxLength: 8,
  });
  return fc
    .tuple(lines, fc.constantFrom(...ENCODINGS), fc.option(fc.tuple(fc.nat(), fc.nat(255))))
    .map(([texts, name, damage]) => {
      const bytes = encode(texts.join('\r\n').replaceAll('〜', '～'), name);
      if (damage !== null && bytes.length > 0) bytes[damage[0] % bytes.length] = damage[1];
      return bytes;
    });
}
