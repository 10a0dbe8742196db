/** The table: columns that line up whatever stands in them, and cells that are one cell. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { clip, padTo } from '../../src/format/columns.js';
import { TABLE_COLUMNS } from '../../src/format/table-names.js';
import { run, scan } from '../cli/run.js';
import { hostileText } from '../text.js';
import { type Judged, posting, print, report, row } from './toy.js';

const judged = (text: string, id = 'a-1', columns: readonly string[] = ['id', '媒体']): Judged => {
  const of = posting(text, { id, row: row([...columns], [id, '掲示板']) });
  return [of, report(of, { level: 'high', score: 88.1, crimes: ['robbery'] })];
};
const linesOf = (out: string): string[] => out.trimEnd().split('\n');

/** Wide, narrow, halved, marked, joined, ambiguous. */
const WIDTHS = ['受け子', 'abc', 'ｳｹｺ', 'か\u3099き', 'é'.normalize('NFD'), '👨‍👩‍👧‍👦家族', '①Ω※…', '𠮷野家', '🇯🇵', ''];

describe('on a terminal', () => {
  test('columns begin at the same cell in every line', () => {
    const out = print(
      'table',
      WIDTHS.map((text, at) => judged(`${text} 終`, `${text}${at}`)),
      { width: 60, columns: ['id', 'text', 'level', 'score'] },
    );
    const starts = linesOf(out)
      .slice(1)
      .map((line) => stringWidth(line.slice(0, line.indexOf('✖'))));
    expect(new Set(starts).size).toBe(1);
    expect(stringWidth(linesOf(out)[0]?.split('level')[0] ?? '')).toBe(starts[0]);
  });

  test.each([40, 61, 80, 200])('no line is wider than %i cells', (width) => {
    const long = judged('受け子を募集👨‍👩‍👧‍👦'.repeat(50), '長い番号'.repeat(20));
    for (const line of linesOf(print('table', [long], { width })))
      expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, 45));
  });

  test('what is cut ends in …, what fits does not', () => {
    const [, cut, whole] = linesOf(print('table', [judged('あ'.repeat(100)), judged('短い')], { width: 60 }));
    expect(cut).toMatch(/あ…$/);
    expect(whole).toMatch(/短い$/);
  });

  test('levels have their colour, and it takes no cell', () => {
    const plain = print('table', [judged('a')], { width: 60 });
    const colored = print('table', [judged('a')], { width: 60, color: true });
    expect(colored).toContain('\u001B[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told
    expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(plain);
  });
});

describe('elsewhere', () => {
  test('cells are whole, with tabs between', () => {
    const text = '受け子\t募集\n'.repeat(50);
    const [head, line] = linesOf(print('table', [judged(text)], { columns: ['id', 'score', 'text', '媒体'] }));
    expect(head).toBe('id\tscore\ttext\t媒体');
    expect(line).toBe(`a-1\t88.1\t${'受け子␉募集␊'.repeat(50)}\t掲示板`);
  });
});

test.each(TABLE_COLUMNS)('the column %s is one cell', (name) => {
  expect(linesOf(print('table', [judged('a\tb')], { columns: [name, 'id'] }))[1]).toMatch(/^[^\t]*\ta-1$/);
});

test('a column that another input had is empty, one that none has is named with the nearest', () => {
  const columns = ['id', '媒体'];
  const other = judged('b', 'b-1', ['id', '別']);
  expect(linesOf(print('table', [judged('a'), other], { columns }))[2]).toBe('b-1');
  expect(() => print('table', [other], { columns: ['levl'] })).toThrow(/level/);
});

test('no posting breaks a line, a column or the terminal', () => {
  fc.assert(
    fc.property(hostileText(), fc.constantFrom(null, 50, 80), (text, width) => {
      const out = print('table', [judged(text, `x${text}`)], { width });
      expect(linesOf(out)).toHaveLength(2);
      expect(out.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
      if (width === null) expect(linesOf(out)[1]?.split('\t').length).toBeGreaterThanOrEqual(4);
    }),
  );
});

test('cells are filled up and cut by the cells they take', () => {
  for (const text of WIDTHS) {
    expect(stringWidth(padTo(text, 20)), text).toBe(20);
    for (const width of [2, 3, 5, 9]) expect(stringWidth(clip(text.repeat(5), width)), text).toBeLessThanOrEqual(width);
  }
});

describe('yamiscan --table', () => {
  const CSV = 'id,本文,媒体\n1,"赤玉を運ぶ",掲示板\n2,緑玉,広告\n';

  test('is -f table, as wide as the terminal', async () => {
    const { out } = await scan(['--table', '--no-color', '--text-column', '本文'], { stdin: CSV, tty: ['stdout'] });
    expect(linesOf(out)).toHaveLength(3);
    expect(linesOf(out)[0]).toMatch(/^id {2,}level {4,}score {2}crimes {2,}text$/);
    expect(
      await scan(['-f', 'table', '--no-color', '--text-column', '本文'], { stdin: CSV, tty: ['stdout'] }),
    ).toMatchObject({ out });
  });

  test('--columns takes names of its own and of the input', async () => {
    const { out, code } = await scan(['--columns', '媒体,level', '--text-column', '本文'], { stdin: CSV });
    expect([out, code]).toEqual(['媒体\tlevel\n掲示板\t✖ high\n広告\t· none\n', 0]);
  });

  test('an unknown name is wrong use, with the list and the nearest', async () => {
    const { err, code } = await scan(['--columns', 'id,levl', '--text-column', '本文'], { stdin: CSV });
    expect(code).toBe(2);
    expect(err).toMatch(/there is no column levl \(did you mean level\?\); use id, level, .*媒体/);
  });

  test('other formats have no columns to choose', async () => {
    expect((await run(['-f', 'json', '--columns', 'id'], { stdin: 'a' })).code).toBe(2);
  });
});
