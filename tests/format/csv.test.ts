import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/posting.js';
import type { Report } from '../../src/domain/report.js';
import { hostileText } from '../text.js';
import { type Judged, posting, print, report, row } from './toy.js';

const OURS = [
  'level',
  'score',
  'frame',
  'crimes',
  'rules',
  'evidence',
  'disclosure_missing',
  'indicators',
  'below_minimum_wage',
  'neighbours',
  'handling',
].map((name) => `yamiscan_${name}`);

/** Output leaves as UTF-8, which has no lone surrogates. */
const asUtf8 = (text: string): string => Buffer.from(text).toString();

/** CSV as a reader sees it. */
const table = (csv: string): string[][] => parse(csv, { columns: false, relax_column_count: false });

function judged(row: Row | null, more: Partial<Report> = {}, file = 'a.csv'): Judged {
  const of = posting('本文', { source: { file, row: 1, line: 2 }, ...(row === null ? {} : { row }) });
  return [of, report(of, more)];
}

const evidence = (text: string) => ({
  signals: [{ rule: 'r', category: 'c', points: 1, evidence: [{ start: 0, end: text.length, text }], reduced: null }],
});

describe('列', () => {
  test('入力の列がそのまま先、こちらの列が後', () => {
    const [header, cells] = table(print('csv', [judged(row(['a', 'b'], ['1', '=2']))]));
    expect(header).toEqual(['a', 'b', ...OURS]);
    expect(cells?.slice(0, 4)).toEqual(['1', '=2', 'none', '1.8']);
  });

  test('同じ名の列も __proto__ という列も崩れない', () => {
    const columns = ['__proto__', 'x', 'x', '', 'constructor'];
    const [header, first, second] = table(
      print('csv', [
        judged(row(columns, ['a', 'b', 'c', 'd', 'e'])),
        judged(row([...columns].reverse(), ['e', 'd', 'b', 'c', 'a'])),
      ]),
    );
    expect(header?.slice(0, 5)).toEqual(columns);
    expect(first?.slice(0, 5)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(second?.slice(0, 5)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('行のない投稿は id, file, row, line, text が先', () => {
    const [header, cells] = table(print('csv', [judged(null)]));
    expect(header).toEqual(['id', 'file', 'row', 'line', 'text', ...OURS]);
    expect(cells?.slice(0, 5)).toEqual(['1', 'a.csv', '1', '2', '本文']);
  });

  test('BOM は頼まれたときだけ', () => {
    expect(print('csv', [judged(null)], { bom: true })).toMatch(/^\uFEFFid,/);
    expect(print('csv', [judged(null)])).toMatch(/^id,/);
  });
});

describe('列の違う二つ目の入力', () => {
  const first = judged(row(['id', 'text', 'pref'], ['1', 'a', '東京']));

  test('名前で並べ、ない列は空', () => {
    const [, , cells] = table(print('csv', [first, judged(row(['text', 'id'], ['b', '2']), {}, 'b.csv')]));
    expect(cells?.slice(0, 3)).toEqual(['2', 'b', '']);
  });

  test('行き場のない値があれば止まり、場所と列を言う', () => {
    const stray = judged(row(['id', 'phone'], ['2', '090-0000-0000']), {}, 'b.csv');
    expect(() => print('csv', [first, stray])).toThrow(/^b\.csv:2: .*: phone\./);
    expect(() => print('csv', [first, judged(null)])).toThrow(/file, row, line/);
    expect(() => print('csv', [first, judged(row(['id'], ['2', '余り']))])).toThrow(/#2/);
  });

  test('空の値は失われない', () => {
    expect(() => print('csv', [first, judged(row(['id', 'phone'], ['2', '']))])).not.toThrow();
  });
});

describe('式の注入', () => {
  const cellOf = (of: Judged, column: string): string => {
    const [header, cells] = table(print('csv', [of]));
    return cells?.[header?.indexOf(column) ?? -1] ?? '';
  };

  test.each(['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠a', ' =1', '\u200b=1'])(
    'こちらの欄 %j は無害にする',
    (text) => {
      expect(cellOf(judged(row(['a'], ['b']), evidence(text)), 'yamiscan_evidence')).toBe(`'${text}`);
    },
  );

  test('行のない投稿の本文・id・ファイル名も', () => {
    const of = posting('=cmd', { id: '@id', source: { file: '-x', row: 1, line: 1 } });
    const [, cells] = table(print('csv', [[of, report(of)]]));
    expect(cells?.slice(0, 5)).toEqual(["'@id", "'-x", '1', '1', "'=cmd"]);
  });

  test('入力の欄には触れない', () => {
    expect(cellOf(judged(row(['=a'], ['=1+1'])), '=a')).toBe('=1+1');
  });
});

test('どんな欄も csv-parse で元に戻る', () => {
  const cell = fc.oneof(hostileText(), fc.constantFrom('', ' ', '"', '\r', '\n', 'a\rb', ',', '"",\r\n', '\ufeff'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      hostileText(),
      (rows, text) => {
        const run = rows.map((cells) => judged(row(['a', 'b', 'a'], cells), evidence(text)));
        const parsed = table(print('csv', run));
        expect(parsed.slice(1).map((cells) => cells.slice(0, 3))).toEqual(rows.map((cells) => cells.map(asUtf8)));
        for (const cells of parsed.slice(1)) {
          expect(cells).toHaveLength(3 + OURS.length);
          expect(cells[8]).toSatisfy((shown: string) => [asUtf8(text), `'${asUtf8(text)}`].includes(shown));
          for (const own of cells.slice(3)) expect(own).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
      },
    ),
  );
});
