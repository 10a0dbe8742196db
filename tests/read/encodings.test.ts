import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type EncodingName, encodingOf } from '../../src/read/index.js';
import { hostileText } from '../text.js';
import { charactersOf, encode } from './encode.js';
import { read } from './reading.js';

const AD = '急募🔥荷物を受け取るだけのお仕事です。\r\n日給５万円～、即日払い①㈱ﾃｽﾄ\r\n';
/** Without what Shift_JIS and EUC-JP do not have. */
const PLAIN_AD = AD.replace('🔥', '★');

const text = { format: 'text' } as const;

describe('文字コードの判定', () => {
  test.each([
    ['utf-8', null],
    ['shift_jis', 'judged to be in Shift_JIS (CP932) (--encoding names another)'],
    ['euc-jp', 'judged to be in EUC-JP (--encoding names another)'],
    ['utf-16le', 'judged to be in UTF-16LE (--encoding names another)'],
    ['utf-16be', 'judged to be in UTF-16BE (--encoding names another)'],
  ] as const)('%s を見分け、UTF-8 でなければそう言う', async (encoding, note) => {
    const { texts, notes, problems } = await read(encode(PLAIN_AD, encoding), text);
    expect(texts).toEqual([PLAIN_AD]);
    expect(notes).toEqual(note === null ? [] : [note]);
    expect(problems).toEqual([]);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    '%s by its mark, which is no part of the text',
    async (encoding) => {
      expect((await read(encode(`\ufeff${AD}`, encoding), text)).texts).toEqual([AD]);
      expect((await read(encode('\ufeff荷', encoding), text)).texts).toEqual(['荷']);
    },
  );

  test.each([
    ['仕事', 'shift_jis'],
    ['急募', 'euc-jp'],
    ['かんたんなおしごと', 'euc-jp'],
    ['ｱﾙﾊﾞｲﾄ', 'shift_jis'],
    ['テスト', 'euc-jp'],
    ['荷物を運ぶ', 'euc-jp'],
    ['日給5万', 'shift_jis'],
  ] as const)('短くても: %s (%s)', async (ad, encoding) => {
    expect((await read(encode(ad, encoding), text)).texts).toEqual([ad]);
  });

  test('ASCII for long, then Shift_JIS', async () => {
    const english = 'Part-time work, by the hour.\n'.repeat(10_000);
    const bytes = Buffer.concat([Buffer.from(english), encode(PLAIN_AD, 'shift_jis')]);
    const { texts, problems } = await read(bytes, { format: 'lines' });
    expect(texts.slice(10_000)).toEqual(PLAIN_AD.trimEnd().split('\r\n'));
    expect(problems).toEqual([]);
  });

  test('UTF-8 that is cut off within a character, or damaged, is not taken for Shift_JIS', async () => {
    const bytes = Buffer.from('荷物を受け取るだけのお仕事です。あいうえお');
    for (const damaged of [
      bytes.subarray(0, -1),
      bytes.subarray(0, -2),
      Buffer.concat([bytes, Buffer.of(0xff), bytes]),
    ]) {
      const { texts, notes, faults } = await read(damaged, text);
      expect(texts[0]).toContain('荷物を受け取るだけのお仕事です。');
      expect(notes).toEqual([]);
      expect(faults.join()).toContain('not valid UTF-8');
    }
  });

  test('names as people type them', () => {
    const typed = ['UTF8', 'utf-8', 'Shift-JIS', 'sjis', 'CP932', 'Windows-31J', 'EUC_JP', 'utf-16', 'latin1', ''];
    expect(typed.map(encodingOf)).toEqual([
      'utf-8',
      'utf-8',
      'shift_jis',
      'shift_jis',
      'shift_jis',
      'shift_jis',
      'euc-jp',
      'utf-16le',
      null,
      null,
    ]);
  });
});

describe('読めないバイトは黙って捨てない', () => {
  test('Shift_JIS declared as UTF-8', async () => {
    const { texts, faults } = await read(encode('abc\n日給5万\n', 'shift_jis'), { ...text, encoding: 'utf-8' });
    expect(texts[0]).toMatch(/^abc\n\ufffd.*5.*\n$/s);
    expect(faults).toEqual([expect.stringMatching(/^2: not valid UTF-8 and replaced by U\+FFFD: \d/)]);
  });

  test.each([
    ['utf-8', [0xff]],
    ['shift_jis', [0x81, 0x0a]],
    ['euc-jp', [0xa4, 0x0a]],
    ['utf-16le', [0x00, 0xd8]],
  ] as const)('%s: the line of the first, and how many', async (encoding, bad) => {
    const good = encode('荷物\r\nを\r', encoding);
    const bytes = Buffer.concat([good, Buffer.from(bad), good, Buffer.from(bad), encode('終', encoding)]);
    const { faults, texts } = await read(bytes, { ...text, encoding });
    expect(faults).toEqual([expect.stringMatching(/^3: not valid .*: 2,/)]);
    expect(texts[0]).toMatch(/^荷物\r\nを\r\ufffd\n?荷物/);
  });

  test('a U+FFFD that stands in the input is a character', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const { texts, problems } = await read(encode('荷物\ufffd\n', encoding), { ...text, encoding });
      expect(texts).toEqual(['荷物\ufffd\n']);
      expect(problems).toEqual([]);
    }
    const { faults } = await read(Buffer.concat([Buffer.from('\ufffd荷物\ufffd\n\ufffd'), Buffer.of(0xff)]), text);
    expect(faults).toEqual([expect.stringMatching(/^2: not valid .*: 1,/)]);
  });
});

describe('往復', () => {
  test.each(ENCODINGS)('%s, when it is named', async (encoding: EncodingName) => {
    const isWide = encoding.startsWith('utf');
    const one = isWide
      ? hostileText()
      : fc.array(fc.constantFrom(...charactersOf(encoding as 'euc-jp'))).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(one, async (drawn) => {
        const written = Buffer.from(`${drawn.replace(/^\ufeff+/, '')}.`).toString();
        const { texts, problems } = await read(encode(written, encoding), { ...text, encoding });
        expect(texts).toEqual([written]);
        expect(problems).toEqual([]);
      }),
    );
  });

  test.each(['shift_jis', 'euc-jp'] as const)('%s, when it is judged: sentences with kana', async (encoding) => {
    const words = ['荷物を', '受け取る', 'だけの', 'お仕事です。', '日給5万円、', 'ﾃﾞｽ', 'DM', '～', '髙収入', '\r\n'];
    const known = words.map((word) => [...word].filter((char) => charactersOf(encoding).includes(char)).join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...known), { maxLength: 30 }), async (drawn) => {
        const written = `${drawn.join('')}仕事です`;
        expect((await read(encode(written, encoding), text)).texts).toEqual([written]);
      }),
    );
  });
});

describe('テキストでないもの', () => {
  const noise = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * at * 7 + at * 31) % 256));
  test.each([
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'not a text (PNG)'],
    ['PDF', Buffer.from('%PDF-1.7\n%abc\n'), 'not a text (PDF)'],
    ['an Excel workbook', Buffer.from('PK\x03\x04\x14\0\x06\0\x08', 'latin1'), 'save it as CSV'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'not a text (gzip)'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'not a text (UTF-32)'],
    ['noise', noise, 'not a text in any known encoding'],
    ['NULs', Buffer.alloc(1_000), 'not a text in any known encoding'],
    ['ISO-2022-JP', Buffer.from('\x1b$B$"\x1b(B\n', 'latin1'), 'ISO-2022-JP (JIS) cannot be read'],
  ])('%s: a problem, nothing read', async (_, bytes, message) => {
    const { faults, postings, notes } = await read(bytes);
    expect(postings).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(message)]);
    expect(notes).toEqual([]);
  });

  test('a text with a NUL here and there is one', async () => {
    for (const ad of ['闇\0バイト', 'id,text\n1,a\0b\n', 'plain \0 ascii', '受\0け\0子']) {
      expect((await read(ad, text)).texts).toEqual([ad]);
    }
  });
});
