import { type Options, stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/domain/errors.js';
import { hostileText } from '../text.js';
import { read } from './reading.js';

const csv = { format: 'csv' } as const;

describe('行と列', () => {
  test('セルの中の改行と CRLF：行番号は1行目からの行', async () => {
    const { texts, places, problems } = await read('番号,本文\r\n1,"荷物を\r\n運ぶ"\r\n\r\n2,"a\rb"\r\n3,c', csv);
    expect(texts).toEqual(['荷物を\r\n運ぶ', 'a\rb', 'c']);
    expect(places).toEqual(['1:2', '2:5', '3:7']);
    expect(problems).toEqual([]);
  });

  test.each([
    ['CR', 'id,本文\r1,a\r2,b\r'],
    ['a byte order mark', '\ufeffid,本文\n1,a\n2,b\n'],
    ['semicolons', 'id;本文\n1;a\n2;b\n'],
    ['tabs', 'id\t本文\n1\ta\n2\tb\n'],
    ['bars', 'id|本文\n1|a\n2|b\n'],
    ['more commas in the text than semicolons', 'id;本文;x\n1;"a";p,q,r\n2;"b";,,,,\n'],
  ])('%s', async (_, input) => {
    const { postings, problems } = await read(input, csv);
    expect(postings.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ]);
    expect(problems).toEqual([]);
  });

  test('a delimiter that is asked for is taken, and quotes and line breaks cannot be one', async () => {
    const { texts } = await read('id/本文,x\n1/a,b\n', { ...csv, delimiter: '/' });
    expect(texts).toEqual(['a,b']);
    await expect(read('a', { ...csv, delimiter: '"' })).rejects.toThrow(UsageError);
  });

  test('見出しは __proto__ でも、同じ名前でも、空でもよい', async () => {
    const { postings } = await read('__proto__,本文,本文,,constructor\n1,a,b,,2\n', csv);
    expect(postings[0]?.row).toEqual({
      columns: ['__proto__', '本文', '本文', '', 'constructor'],
      cells: ['1', 'a', 'b', '', '2'],
    });
  });

  test('NUL in a cell', async () => {
    expect((await read('id,text\n1,a\0b\n2,"\0"\n', csv)).texts).toEqual(['a\0b', '\0']);
  });

  test('a row without text is a posting without text: output repeats every row', async () => {
    expect((await read('id,本文\n1,\n,\n', csv)).postings.map(({ id, text }) => [id, text])).toEqual([
      ['1', ''],
      ['2', ''],
    ]);
  });

  test('a header alone, or nothing', async () => {
    for (const input of ['id,本文\n', '', '\n\n', '\ufeff']) {
      expect(await read(input, csv)).toMatchObject({ postings: [], problems: [] });
      expect((await read(input, csv)).notes).toContain('there is no posting in it');
    }
  });

  test('what csv-stringify writes is read as it was', async () => {
    const cell = fc.oneof(
      hostileText(),
      fc.constantFrom('', '"', '""', ',', '\n', '\r\n', '\r', '"\n"', 'a"b', ' "', ';'),
    );
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    const options = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|', '::'),
      record_delimiter: fc.constantFrom('\n', '\r\n'),
      quoted: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(rows, options, async (drawn, drawnOptions) => {
        const cells = drawn.map((row) => row.map((value) => Buffer.from(value).toString()));
        const header = (cells[0] ?? []).map((_, at) => `c${at}`);
        const style: Options = { ...drawnOptions, quoted_match: /[\r\n]/, quoted_empty: true };
        const written = [header, ...cells].map((row) => stringify([row], style));
        const result = await read(written.join(''), { ...csv, delimiter: drawnOptions.delimiter, textColumns: ['c1'] });
        expect(result.postings.map(({ row }) => row?.cells)).toEqual(cells);
        expect(result.postings.map(({ source }) => source.line)).toEqual(startsOf(written).slice(1));
        expect(result.problems).toEqual([]);
      }),
    );
  });
});

/** The line on which each piece starts. */
function startsOf(pieces: readonly string[]): number[] {
  let line = 1;
  return pieces.map((piece) => {
    const start = line;
    line += piece.match(/\r\n|\n|\r/g)?.length ?? 0;
    return start;
  });
}

describe('壊れた行', () => {
  test('数の合わない行：報告し、本文があれば渡す', async () => {
    const { faults, postings } = await read('id,本文,c\n1\n2,b\n3,b,c,d\n4,b,c,,\n', csv);
    expect(faults).toEqual([
      '2: cells in this row: 1, in the first: 3; without its text column it was not read',
      '3: cells in this row: 2, in the first: 3',
      '4: cells in this row: 4, in the first: 3',
    ]);
    expect(postings.map(({ id, source, row }) => [id, source.row, row?.cells])).toEqual([
      ['2', 2, ['2', 'b']],
      ['3', 3, ['3', 'b', 'c', 'd']],
      ['4', 4, ['4', 'b', 'c', '', '']],
    ]);
  });

  const NOT_CLOSED = 'a quote (") on this line is not closed; the row was ended and reading went on with the next';

  test.each([
    ['before quoted rows', 'id,本文,x\n1,"荷物\n2,"仕事",y\n3,"z",w\n', '2', ['荷物', '仕事', 'z']],
    ['before rows without quotes', 'id,本文\n1,"荷物\n2,仕事\n3,z', '2', ['荷物', '仕事', 'z']],
    ['in a cell with a line break', 'id,本文,x\n1,"荷物\n続き\n2,"仕事",y\n', '2', ['荷物\n続き', '仕事']],
    ['at the end of the input', 'id,本文,x\n1,"荷物",y\n2,"仕事\n続き', '3', ['荷物', '仕事\n続き']],
    ['on a later line than its row starts', 'id,本文,x\n1,"a\nb","y\n2,c,d\n', '3', ['a\nb', 'c']],
    ['in the header', 'id,"本文\n1,a\n2,b\n', '1', ['a', 'b']],
    ['in one row after another', 'id,本文\n1,"""荷物\n2,仕事\n', '2', ['"荷物', '仕事']],
    ['in one column', '本文\n"荷物\n仕事\n', '2', ['荷物', '仕事']],
  ])('閉じられていない引用符 %s', async (_, input, line, texts) => {
    const result = await read(input, csv);
    expect(result.faults).toEqual([`${line}: ${NOT_CLOSED}`]);
    expect(result.texts).toEqual(texts);
  });

  test('a TSV whose cells start with quotations: each is named, none swallows its neighbours', async () => {
    const { faults, postings } = await read('id\t本文\tx\n1\t"高収入\ta\n2\t"即日"払い\tb\n3\tz\tc\n', {
      format: 'tsv',
    });
    expect(faults).toEqual([`2: ${NOT_CLOSED}`, `3: ${NOT_CLOSED}`]);
    expect(postings.map(({ row }) => row?.cells)).toEqual([
      ['1', '"高収入', 'a'],
      ['2', '"即日"払い', 'b'],
      ['3', 'z', 'c'],
    ]);
  });

  test('quotes that should have been doubled are text', async () => {
    const { texts, problems } = await read('id,本文\n1,"彼は"すごい"と言った"\n2,"a\n"b" c"\n3,"d "e" f"\n', csv);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(texts).toEqual(['彼は"すごい"と言った', 'a', 'd "e" f']);
  });

  test('one quote lost anywhere loses no other row', async () => {
    const rows = fc.array(fc.constantFrom('荷物', '仕事, 即日', '日給5万', 'DM "待ってます"', '高"収入'), {
      minLength: 3,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), fc.boolean(), async (texts, which, inText) => {
        const lines = texts.map((text, at) => stringify([[`${at}`, `${text}${at}`, 'x']], { quoted: true }));
        const hurt = which % lines.length;
        lines[hurt] = lines[hurt]?.replace('","x"', inText ? ',"x"' : '","x') ?? '';
        const result = await read(`id,本文,y\n${lines.join('')}`, csv);
        const others = texts.map((text, at) => `${text}${at}`).filter((_, at) => at !== hurt);
        expect(result.texts).toEqual(expect.arrayContaining(others));
        expect(result.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test('quotes that never close take linear time', async () => {
    for (const unit of ['a,"""x\n', 'a,"""x\na,b\n', 'a,"x\n', 'a,"\n', 'a,"x" y\n"\n', '"",""x\n']) {
      const start = performance.now();
      await read(`id,本文\n${unit.repeat(20_000)}`, csv);
      expect(performance.now() - start, unit).toBeLessThan(15_000);
    }
  }, 120_000);
});
