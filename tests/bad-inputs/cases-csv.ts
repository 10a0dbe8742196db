/** Tables that broke on the way, or never were any. */
import { type BadInput, inFile, type Promised, type Said } from './case.js';

const csv = inFile('a.csv');
const tsv = inFile('a.tsv');

const NOTHING: Promised = { code: 0, judged: 0, named: 0, records: 0 };
const fine = (records: number, argv: readonly string[] = []): Promised => ({
  code: 0,
  judged: records,
  named: 0,
  records,
  argv,
});

const ragged = (line: number, cells: number, width: number): Said => [
  `a.csv:${line}: この行のセルは${cells}個で、1行目の${width}個と合いません`,
  `a.csv:${line}: cells in this row: ${cells}, in the first: ${width}`,
];
const unread = (line: number): Said => [
  new RegExp(`a\\.csv:${line}: .*本文の列がないため読みませんでした`),
  new RegExp(`a\\.csv:${line}: .*without its text column it was not read`),
];
const open = (line: number, file = 'a.csv'): Said => [
  `${file}:${line}: この行の引用符（"）が閉じられていません`,
  `${file}:${line}: a quote (") on this line is not closed`,
];
const noColumn = (name: string): Said => [`列「${name}」がありません`, `there is no column "${name}"`];
const wrong = (says: Said, argv: readonly string[]): Promised => ({ code: 2, judged: 0, named: 1, argv, says: [says] });

export const CSV_CASES: readonly BadInput[] = [
  csv('0 bytes', '', NOTHING),
  csv('a header alone', 'id,本文\n', NOTHING),
  csv('a header without a line break', 'id,本文', NOTHING),
  csv('blank lines alone', '\n\n \n\r\n', NOTHING),
  csv('delimiters alone', ',,,\n,,,\n', fine(1)),
  csv('a row that is too short, with its text', 'id,本文,場所\n1,赤玉,東京\n2,白玉\n3,黄玉,大阪\n', {
    code: 2,
    judged: 3,
    named: 1,
    records: 3,
    says: [ragged(3, 2, 3)],
  }),
  csv('a row that is too short, without its text', 'id,本文\n1,赤玉\n2\n3,白玉\n', {
    code: 2,
    judged: 2,
    named: 1,
    records: 3,
    says: [unread(3)],
    isReal: true,
  }),
  csv('a row that is too long', 'id,本文\n1,赤玉\n2,白玉,余り\n', {
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [ragged(3, 3, 2)],
  }),
  csv('every row is ragged', `id,本文\n${'1,赤玉,x\n'.repeat(50)}`, {
    code: 2,
    judged: 50,
    named: 50,
    records: 50,
    says: [ragged(2, 3, 2), ragged(51, 3, 2)],
  }),
  csv('empty cells at the end, as spreadsheets leave them', 'id,本文\n1,赤玉,,,\n2,白玉\n', fine(2)),
  csv('a quote that is never closed', 'id,本文\n1,赤玉\n2,"白玉\n3,黄玉\n', {
    code: 2,
    judged: 3,
    named: 1,
    records: 3,
    says: [open(3)],
  }),
  csv('a quote that is never closed, in the last row', 'id,本文\n1,赤玉\n2,"白玉', {
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [open(3)],
  }),
  csv('a quote that is never closed, in the header', 'id,"本文\n1,赤玉\n2,白玉\n', {
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [open(1)],
  }),
  csv('nothing but a quote', '"', { code: 2, judged: 0, named: 1, records: 0, says: [open(1)] }),
  csv('two quotes that are never closed', 'id,本文\n1,"赤玉\n2,"白玉\n3,黄玉\n', {
    code: 2,
    judged: 3,
    named: 2,
    records: 3,
    says: [open(2), open(3)],
  }),
  csv('quotes within quotes that are not doubled', 'id,本文\n1,"彼は"すごい"と言う赤玉"\n2,白玉\n', fine(2)),
  csv('a quote in the middle of a cell', 'id,本文\n1,赤"玉\n2,白玉\n', fine(2)),
  csv('letters behind a quote that closes', 'id,本文\n1,"赤玉"です\n2,白玉\n', {
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [open(2)],
  }),
  csv('line breaks in quoted cells', 'id,本文\n1,"赤\n玉\r\n\r\nです"\n2,白玉\n', fine(2)),
  csv('a NUL in a cell', 'id,本文\n1,赤\0玉\n2,白玉\n', fine(2)),
  csv('rows that end in CR alone', 'id,本文\r1,赤玉\r2,白玉\r', fine(2)),
  csv('rows that end in CR, LF and CRLF', 'id,本文\r\n1,赤玉\r2,白玉\n3,黄玉\r\n', fine(3)),
  csv('rows that end in CR CR LF', 'id,本文\r\r\n1,赤玉\r\r\n2,白玉\r\r\n', fine(2)),
  csv('the end of an old DOS file', 'id,本文\r\n1,赤玉\r\n\x1a', {
    code: 2,
    judged: 1,
    named: 1,
    records: 1,
    says: [unread(3)],
  }),
  csv('two columns of one name', '本文,本文\n赤玉,白玉\n', fine(1)),
  csv('columns without names', ',\n1,赤玉\n', fine(1)),
  csv(
    'columns called __proto__ and constructor',
    '__proto__,constructor,本文\na,b,赤玉\n',
    fine(1, ['--id-column', '__proto__']),
  ),
  csv('no header', '1,赤玉を運ぶ仕事です。詳細は別に送ります。\n2,白玉\n', { code: 0, judged: 1, named: 0 }),
  csv('no header, and said so', '1,赤玉\n2,白玉\n', fine(2, ['--no-header'])),
  csv('no column of text', 'id,数\n1,2\n3,4\n', fine(2)),
  csv('a column that is not there', 'id,本文\n1,赤玉\n', wrong(noColumn('題名'), ['--text-column', '題名'])),
  csv('an id column that is not there', 'id,本文\n1,赤玉\n', wrong(noColumn('番号'), ['--id-column', '番号'])),
  csv('a column by a number beyond the last', 'id,本文\n1,赤玉\n', wrong(noColumn('3'), ['--text-column', '3'])),
  csv('column 0', 'id,本文\n1,赤玉\n', wrong(noColumn('0'), ['--text-column', '0'])),
  csv('a column without a name', 'id,本文\n1,赤玉\n', wrong(noColumn(''), ['--text-column', ''])),
  csv('a column that is not there, in a file of 0 bytes', '', { ...NOTHING, argv: ['--text-column', '題名'] }),
  csv(
    'another delimiter than the one that is asked for',
    'id,本文\n1,赤玉\n',
    wrong(noColumn('本文'), ['-d', ';', '--text-column', '本文']),
  ),
  csv('tabs in a CSV', 'id\t本文\n1\t赤玉\n', fine(1)),
  csv('semicolons in a CSV', 'id;本文\n1;赤玉\n', fine(1)),
  csv('pipes in a CSV', 'id|本文\n1|赤玉\n', fine(1)),
  csv('a line that tells Excel of the delimiter', 'sep=;\nid;本文\n1;赤玉\n', {
    code: 0,
    judged: 2,
    named: 0,
    records: 1,
  }),
  csv('a text called CSV', '赤玉を運ぶ仕事です。\n詳細は別に送ります。\n', { code: 0, judged: 1, named: 0 }),
  csv('JSON called CSV', '[{"text":"赤玉"},\n{"text":"白玉"}]\n', { code: 2, judged: 1, named: 1 }),
  csv('HTML called CSV', '<!DOCTYPE html>\n<html><body>\n<p>赤玉</p>\n</body></html>\n', {
    code: 0,
    judged: 3,
    named: 0,
  }),
  csv('10,000 columns', `${'x,'.repeat(9_999)}本文\n${'1,'.repeat(9_999)}赤玉\n`, fine(1)),
  csv('a row of 10,000 cells among two', `id,本文\n1,赤玉${',9'.repeat(10_000)}\n2,白玉\n`, {
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [ragged(2, 10_002, 2)],
  }),
  csv(
    'a name of 100,000 letters',
    `id,${'本'.repeat(100_000)}\n1,赤玉\n`,
    wrong(noColumn('本文'), ['--text-column', '本文']),
  ),
  csv(
    'cells that spreadsheets would run',
    'id,本文\n=1+1,"=HYPERLINK(""https://example.com"")赤玉"\n@x,+白玉\n',
    fine(2),
  ),
  csv('an id on every row the same', 'id,本文\n1,赤玉\n1,白玉\n1,黄玉\n', fine(3)),
  csv('empty texts', 'id,本文\n1,\n2,""\n3,赤玉\n', fine(3)),
  tsv('a quotation at the start of a cell', 'id\t本文\n1\t"赤玉と彼は言う\n2\t白玉\n', {
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [open(2, 'a.tsv')],
  }),
  tsv('commas in a TSV', 'id,本文\n1,赤玉\n', { code: 0, judged: 1, named: 0 }),
  tsv('two tabs between cells', 'id\t本文\n1\t\t赤玉\n', { code: 2, judged: 1, named: 1, records: 1 }),
];
