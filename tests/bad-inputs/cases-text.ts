/** Texts that hold nothing, too much, or what texts do not hold. */
import { type BadInput, inFile, type Promised, type Said } from './case.js';

const txt = inFile('a.txt');
const lines = (name: string, content: string, promised: Promised): BadInput =>
  inFile('a.txt')(name, content, { ...promised, argv: ['--input', 'lines'] });

const fine = (records: number): Promised => ({ code: 0, judged: records, named: 0, records });
const MEGABYTE = 1 << 20;
const LONGEST = 16_000_000;
const TOO_LONG: Said = [
  'a.txt:1: 全体を1件として読むには長すぎます（16,000,000文字まで）',
  'a.txt:1: too long to be read as one posting (at most 16,000,000 characters)',
];

export const TEXT_CASES: readonly BadInput[] = [
  txt('0 bytes', '', fine(0)),
  txt('white space alone', ' \t\r\n\v\f\u3000\u00a0\u2028\n', fine(0)),
  txt('line breaks alone', '\n'.repeat(10_000), fine(0)),
  txt('zero-width characters alone', '\u200b\u200c\u200d\u2060', fine(1)),
  txt('a single letter', '赤', fine(1)),
  txt('controls of direction', '\u202e玉赤\u202c \u2066赤玉\u2069\u200f\u061c', fine(1)),
  txt('sequences that move a terminal', '\u001b[2J\u001b]0;x\u0007\u001b[31m赤玉\u009b0m', fine(1)),
  txt('a command for a CI', '::error file=a::赤玉\n##[group]赤玉\n::set-output name=x::y\n', fine(1)),
  txt('markup', '<script>alert(1)</script>赤玉]]><!--%00&#0;', fine(1)),
  txt('a link that runs', '[赤玉](javascript:alert(1)) ![x](data:text/html,<script>)', fine(1)),
  txt('marks that combine with nothing', '\u0301\u0302\u3099\u309a'.repeat(1_000), fine(1)),
  txt('a letter under 10,000 marks', `赤${'\u0301'.repeat(10_000)}玉`, fine(1)),
  txt('1 MB of one emoji', '🔥'.repeat(MEGABYTE / 4), fine(1)),
  txt('1 MB of a family', '👨‍👩‍👧‍👦'.repeat(MEGABYTE / 25), fine(1)),
  txt('30,000 of the letter that grows most', '\ufdfa'.repeat(30_000), fine(1)),
  txt('1 MB without a line break', 'あ'.repeat(MEGABYTE / 3), fine(1)),
  txt('1 MB of variation selectors', '\ufe0f'.repeat(MEGABYTE / 3), fine(1)),
  txt('characters that mean nothing', '\ue000\uf8ff\ufffe\uffff\ufdd0\u{10ffff}赤玉', fine(1)),
  txt('letters of hashes and prototypes', '__proto__ constructor hasOwnProperty toString 赤玉', fine(1)),
  txt('one character over what one posting may have', 'a'.repeat(LONGEST + 1), {
    code: 2,
    judged: 0,
    named: 1,
    records: 1,
    says: [TOO_LONG],
  }),
  lines('a line over what one posting may have', `赤玉\n${'a'.repeat(LONGEST + 1)}\n白玉\n`, {
    code: 2,
    judged: 2,
    named: 1,
    records: 3,
    says: [
      [
        'a.txt:2: 1件が16,000,000文字を超えるため読みませんでした',
        'a.txt:2: a posting of more than 16,000,000 characters was not read',
      ],
    ],
  }),
  lines('empty lines', '\n\n\r\n赤玉\n \n\n白玉', fine(2)),
  lines('lines that end in CR, LF, CRLF and line separators', '赤玉\r白玉\n黄玉\r\n青\u2028玉\u0085玉', fine(4)),
];
