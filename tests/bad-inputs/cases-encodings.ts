/** Bytes that are in no encoding, in another than they say, or no text at all. */
import { gzipSync } from 'node:zlib';
import { encode } from '../read/encode.js';
import { type BadInput, inFile, type Said } from './case.js';

const txt = inFile('a.txt');
const csv = inFile('a.csv');
const jsonl = inFile('a.jsonl');

const AD = '赤玉を運ぶ仕事です。詳細はメッセージで。\n';
const CSV = 'id,本文\n1,赤玉を運ぶ仕事です\n2,白玉の写真です\n';
const bytes = (...parts: readonly (string | Buffer | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part as Buffer))));
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const sjis = (text: string): Buffer => encode(text, 'shift_jis');
const euc = (text: string): Buffer => encode(text, 'euc-jp');

const lost = (name: string, line: number, count: string): Said => [
  new RegExp(`^yamiscan: a\\.\\w+:${line}: ${name} として読めない箇所が${count}か所`, 'm'),
  new RegExp(`^yamiscan: a\\.\\w+:${line}: not valid ${name} and replaced by U\\+FFFD: ${count},`, 'm'),
];
const binary = (what: string): Said => [`a.txt: テキストではありません（${what}）`, `a.txt: not a text (${what})`];
const lie = (name: string): Said => [
  `a.txt: 先頭の BOM は ${name} ですが、中身は違います`,
  `a.txt: its byte order mark says ${name}, its bytes say otherwise`,
];
const OFFICE: Said = [
  'Excelなどの文書です。CSVで保存し直してください',
  'an Excel or other office document; save it as CSV',
];
const UNKNOWN: Said = [
  'テキストではありません（どの文字コードとしても読めません）',
  'not a text in any known encoding',
];

const LOSSY = { code: 2, judged: 1, named: 1, records: 1 } as const;
const REFUSED = { code: 2, judged: 0, named: 1, records: 0 } as const;

/** So many bytes without any order, the same each time. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state >> 16) & 0xff;
    }),
  );
}

export const ENCODING_CASES: readonly BadInput[] = [
  txt('UTF-8 cut within a character', bytes(AD.trim()).subarray(0, -1), { ...LOSSY, says: [lost('UTF-8', 1, '1')] }),
  txt('UTF-8 with a byte that leads nothing', bytes(AD, AD, [0xe8], AD), { ...LOSSY, says: [lost('UTF-8', 3, '1')] }),
  txt('UTF-8 with a byte that follows nothing', bytes(AD, [0x80], AD), { ...LOSSY, says: [lost('UTF-8', 2, '1')] }),
  txt('overlong UTF-8', bytes(AD, [0xc0, 0xaf], AD), { ...LOSSY, says: [lost('UTF-8', 2, '\\d')] }),
  txt('a surrogate in UTF-8 (CESU-8)', bytes(AD, [0xed, 0xa0, 0xbd, 0xed, 0xb4, 0xa5], AD), {
    ...LOSSY,
    says: [lost('UTF-8', 2, '\\d')],
  }),
  txt('UTF-8 beyond U+10FFFF', bytes(AD, [0xf4, 0x90, 0x80, 0x80], AD), { ...LOSSY, says: [lost('UTF-8', 2, '\\d')] }),
  txt('UTF-8 with lines of Shift_JIS', bytes(AD, AD, AD, sjis(AD)), { ...LOSSY, says: [lost('UTF-8', 4, '\\d+')] }),
  csv('a CSV in UTF-8 with a row of EUC-JP', bytes(CSV, CSV, CSV, euc('3,赤玉です\n')), {
    code: 2,
    judged: 9,
    named: 1,
    records: 9,
    says: [lost('UTF-8', 10, '\\d+')],
  }),
  jsonl(
    'JSONL in UTF-8 with a line of Shift_JIS',
    bytes('{"text":"赤玉を運ぶ仕事です、詳細は"}\n', sjis('{"text":"白玉"}\n')),
    {
      code: 2,
      judged: 2,
      named: 1,
      records: 2,
      says: [lost('UTF-8', 2, '\\d+')],
    },
  ),
  txt('a mark of UTF-8 before Shift_JIS', bytes([0xef, 0xbb, 0xbf], sjis(AD)), {
    ...LOSSY,
    says: [lost('UTF-8', 1, '\\d+')],
  }),
  txt('a mark of UTF-16LE before UTF-8', bytes([0xff, 0xfe], AD), { ...REFUSED, says: [lie('UTF-16LE')] }),
  txt('a mark of UTF-16BE before UTF-16LE', bytes([0xfe, 0xff], encode(AD, 'utf-16le')), {
    ...REFUSED,
    says: [lie('UTF-16BE')],
  }),
  txt('UTF-16 cut within a unit', encode(`\ufeff${AD}`, 'utf-16le').subarray(0, -1), {
    ...LOSSY,
    says: [lost('UTF-16LE', 1, '1')],
  }),
  txt('UTF-16 cut within a pair', encode('\ufeff赤玉🔥', 'utf-16be').subarray(0, -2), {
    ...LOSSY,
    says: [lost('UTF-16BE', 1, '1')],
  }),
  txt('UTF-16 with lone surrogates', encode(`\ufeff${AD}\ud83d赤\udd25`, 'utf-16le'), {
    ...LOSSY,
    says: [lost('UTF-16LE', 2, '2')],
  }),
  txt('UTF-16 without a mark', encode(AD, 'utf-16le'), { code: 0, judged: 1, named: 0, records: 1 }),
  txt('UTF-32', bytes([0xff, 0xfe, 0, 0], [0x64, 0x8d, 0, 0]), { ...REFUSED, says: [binary('UTF-32')] }),
  txt('Shift_JIS cut within a character', sjis(AD.trim()).subarray(0, -1), {
    ...LOSSY,
    says: [lost('Shift_JIS \\(CP932\\)', 1, '1')],
  }),
  txt('Shift_JIS with bytes that are none', bytes(sjis(AD.repeat(4)), [0x85, 0x20, 0xff], sjis(AD)), {
    ...LOSSY,
    says: [lost('Shift_JIS \\(CP932\\)', 5, '\\d')],
  }),
  txt('EUC-JP cut within a character', euc(AD.trim()).subarray(0, -1), { ...LOSSY, says: [lost('EUC-JP', 1, '1')] }),
  txt('EUC-JP with bytes that are none', bytes(euc(AD.repeat(4)), [0xff, 0xa1], euc(AD)), {
    ...LOSSY,
    says: [lost('EUC-JP', 5, '\\d')],
  }),
  txt('ISO-2022-JP', latin('\x1b$B@V6L\x1b(B\n'), {
    ...REFUSED,
    says: [['a.txt: ISO-2022-JP（JIS）は読めません', 'a.txt: ISO-2022-JP (JIS) cannot be read']],
  }),
  txt('Shift_JIS called UTF-8', sjis(AD), {
    ...LOSSY,
    argv: ['--encoding', 'utf-8'],
    says: [lost('UTF-8', 1, '\\d+')],
  }),
  txt('UTF-8 called Shift_JIS', '赤玉を運ぶ仕事です。\n赤玉\n', {
    ...LOSSY,
    argv: ['--encoding', 'cp932'],
    says: [lost('Shift_JIS \\(CP932\\)', 1, '\\d+')],
  }),
  txt('UTF-8 called EUC-JP', AD, { ...LOSSY, argv: ['--encoding', 'ujis'], says: [lost('EUC-JP', 1, '\\d+')] }),
  txt('UTF-8 called UTF-16', AD, {
    ...REFUSED,
    argv: ['--encoding', 'utf-16'],
    says: [['a.txt: 中身は UTF-8 で、UTF-16LE ではありません', 'a.txt: the bytes are UTF-8, not UTF-16LE']],
  }),
  txt('bytes of control called UTF-8', bytes([0, 1, 2, 3, 4, 5, 6, 7].concat([...noise(4_000)])), {
    ...LOSSY,
    argv: ['--encoding', 'utf-8'],
    says: [lost('UTF-8', 1, '\\d+')],
  }),
  txt('a NUL within a text', `${AD}赤\0玉\n`, { code: 0, judged: 1, named: 0, records: 1 }),
  txt('nothing but NULs', Buffer.alloc(5_000), { ...REFUSED, says: [UNKNOWN] }),
  txt('noise', noise(70_000), { ...REFUSED, says: [UNKNOWN] }),
  txt('a text that ends in noise', bytes(AD.repeat(2_000), noise(5_000)), {
    ...LOSSY,
    says: [lost('UTF-8', 2_001, '\\d+')],
  }),
  txt('one NUL alone', '\0', { code: 0, judged: 1, named: 0, records: 1 }),
  txt('a mark and nothing else', bytes([0xef, 0xbb, 0xbf]), { code: 0, judged: 0, named: 0, argv: [], says: [] }),
  txt('half a mark', bytes([0xef, 0xbb]), { ...LOSSY, says: [lost('UTF-8', 1, '\\d')] }),
  txt('a mark of UTF-16 and nothing else', bytes([0xff, 0xfe]), { code: 0, judged: 0, named: 0 }),
  txt('a mark within a text', `${AD}\ufeff${AD}`, { code: 0, judged: 1, named: 0, records: 1 }),
  txt('a PNG', bytes([0x89], 'PNG\r\n\x1a\n', noise(300)), { ...REFUSED, says: [binary('PNG')], isReal: true }),
  txt('a gzipped text', gzipSync(AD), { ...REFUSED, says: [binary('gzip')] }),
  txt('an xlsx', bytes('PK\x03\x04\x14', noise(300)), { ...REFUSED, says: [OFFICE] }),
  txt('an old xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], noise(300)), {
    ...REFUSED,
    says: [OFFICE],
  }),
  txt('a PDF', bytes('%PDF-1.7\n', noise(300)), { ...REFUSED, says: [binary('PDF')] }),
  txt('a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], noise(300)), { ...REFUSED, says: [binary('JPEG')] }),
  txt('a SQLite file', bytes('SQLite format 3\0', noise(300)), { ...REFUSED, says: [binary('SQLite')] }),
  txt('a Parquet file', bytes('PAR1', noise(300)), { ...REFUSED, says: [binary('Parquet')] }),
  csv('a CSV that is a gzip', gzipSync(CSV), {
    ...REFUSED,
    says: [['テキストではありません（gzip）', 'not a text (gzip)']],
  }),
  csv('an xlsx called CSV, said to be UTF-8', bytes('PK\x03\x04', noise(300)), {
    ...REFUSED,
    argv: ['--encoding', 'utf-8'],
    says: [OFFICE],
  }),
  {
    name: 'a PNG among texts: they are judged',
    files: { 'a.txt': bytes([0x89], 'PNG\r\n\x1a\n'), 'b.txt': AD, 'c.txt': AD },
    argv: ['a.txt', 'b.txt', 'c.txt'],
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [binary('PNG')],
  },
  {
    name: 'Shift_JIS cut within a character, through a pipe',
    stdin: sjis('赤玉を運ぶ仕事です\n赤玉を運ぶ仕事').subarray(0, -1),
    argv: ['--input', 'lines'],
    code: 2,
    judged: 2,
    named: 1,
    records: 2,
    says: [['-:2: Shift_JIS (CP932) として読めない', '-:2: not valid Shift_JIS (CP932)']],
    isReal: true,
  },
];
