/** JSON and JSONL that broke on the way, or say what no posting is. */
import { type BadInput, inFile, type Promised, type Said } from './case.js';

const json = inFile('a.json');
const jsonl = inFile('a.jsonl');

const fine = (records: number, argv: readonly string[] = []): Promised => ({
  code: 0,
  judged: records,
  named: 0,
  records,
  argv,
});
const NOTHING = fine(0);
const bad = (judged: number, named: number, ...says: readonly Said[]): Promised => ({
  code: 2,
  judged,
  named,
  records: judged + named,
  says,
});
const one = (judged: number, named: number, ...says: readonly Said[]): Promised => ({
  ...bad(judged, named, ...says),
  records: judged,
});

const broken = (line: number, file = 'a.json'): Said => [
  `${file}:${line}: JSONとして読めません`,
  `${file}:${line}: not valid JSON`,
];
const open = (line: number): Said => [
  `a.json:${line}: この行で始まる配列が閉じられていません`,
  `a.json:${line}: the array that starts here is not closed`,
];
const noObject = (line: number, file = 'a.json'): Said => [
  `${file}:${line}: オブジェクトでも文字列でもないため読みませんでした`,
  `${file}:${line}: neither an object nor a string: not read`,
];
const noField = (line: number, file = 'a.json'): Said => [
  `${file}:${line}: 本文のフィールドがわかりません`,
  `${file}:${line}: no field is known to hold the text`,
];
const noString = (line: number, file = 'a.json'): Said => [
  `${file}:${line}: フィールド「text」が文字列ではありません`,
  `${file}:${line}: the field "text" is not a string`,
];
const deep = (line: number): Said => [
  `:${line}: 入れ子が深すぎるため読みませんでした`,
  `:${line}: nested too deeply: not read`,
];

const DEPTH = 100_000;
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

export const JSON_CASES: readonly BadInput[] = [
  json('0 bytes', '', NOTHING),
  json('an empty array', '[]', NOTHING),
  json('white space alone', ' \n\t', NOTHING),
  json('an empty object', '{}', bad(0, 1, noField(1))),
  json('an array cut off between values', '[{"text":"赤玉"},\n{"text":"白玉"},', one(2, 1, open(1))),
  json('an array cut off within a value', '[{"text":"赤玉"},\n{"text":"白', bad(1, 2, broken(2), open(1))),
  json('an array cut off within an escape', '[{"text":"赤玉"},\n{"text":"白\\u30', bad(1, 2, broken(2), open(1))),
  json('a bracket alone', '[', one(0, 1, open(1))),
  json('a bracket that closes nothing', ']', bad(0, 1)),
  json('a comma behind the last value', '[{"text":"赤玉"},\n{"text":"白玉"},]', fine(2)),
  json('a comma behind the last field', '[{"text":"赤玉",},\n{"text":"白玉"}]', bad(1, 1, broken(1))),
  json('no comma between values', '[{"text":"赤玉"}\n{"text":"白玉"}]', fine(2)),
  json('comments', '[\n// 一件目\n{"text":"赤玉"}]', { code: 2, judged: 1, named: 1, records: 1 }),
  json('single quotes', '[{\'text\':\'赤玉\'},\n{"text":"白玉"}]', bad(1, 1, broken(1))),
  json('names without quotes', '[{text:"赤玉"},\n{"text":"白玉"}]', bad(1, 1, broken(1))),
  json(
    'NaN and Infinity',
    '[{"text":"赤玉","n":NaN},\n{"text":"白玉","n":-Infinity},\n{"text":"黄玉"}]',
    bad(1, 2, broken(1), broken(2)),
  ),
  json('a line break within a string', '[{"text":"赤\n玉"},\n{"text":"白玉"}]', bad(1, 1, broken(1))),
  json('a bare control character within a string', '[{"text":"赤\u0001玉"},\n{"text":"白玉"}]', bad(1, 1, broken(1))),
  json('an escape that there isn’t', '[{"text":"\\x赤玉"},\n{"text":"白玉"}]', bad(1, 1, broken(1))),
  json('a lone surrogate in an escape', '[{"text":"\\ud83d赤玉"},{"text":"\\udc00\\ud800"}]', fine(2)),
  json('a NUL in an escape', '[{"text":"赤\\u0000玉"}]', fine(1)),
  json('a mark before the array', '\ufeff[{"text":"赤玉"}]', fine(1)),
  json(
    'values of other kinds',
    '[null,\n1,\ntrue,\n[],\n"赤玉"]',
    bad(1, 4, noObject(1), noObject(2), noObject(3), noObject(4)),
  ),
  json('a number alone', '42', bad(0, 1, noObject(1))),
  json('a word alone', 'nul', bad(0, 1, broken(1))),
  json('a text called JSON', '赤玉を運ぶ仕事です。\n詳細は別に送ります。\n', bad(0, 2, broken(1), broken(2))),
  json('a CSV called JSON', 'id,本文\n1,赤玉\n', bad(0, 2, broken(1))),
  json('an array in an object', '{"data":[{"text":"赤玉"},{"text":"白玉"}]}', bad(0, 1, noField(1))),
  json('arrays in an array', '[[{"text":"赤玉"}],\n{"text":"白玉"}]', bad(1, 1, noObject(1))),
  json('JSON after JSON', '{"text":"赤玉"} {"text":"白玉"}', fine(2)),
  json('a field twice', '[{"text":"白玉","text":"赤玉"}]', fine(1)),
  json(
    'fields called __proto__ and constructor',
    '[{"__proto__":{"text":"x"},"constructor":1,"text":"赤玉"}]',
    fine(1),
  ),
  json('a text in __proto__ alone', '[{"__proto__":{"text":"赤玉"}},\n{"text":"白玉"}]', bad(1, 1, noField(1))),
  json(
    'a text that is an object',
    '[{"text":{"ja":"赤玉"}},\n{"text":["白玉"]},\n{"text":"黄玉"}]',
    bad(1, 2, noString(1), noString(2)),
  ),
  json('a text that is a number, a truth or nothing', '[{"text":12},{"text":true},{"text":null}]', fine(3)),
  json('an id that is an object', '[{"id":{"a":1},"text":"赤玉"}]', fine(1)),
  json('numbers beyond all bounds', '[{"id":12345678901234567890123,"n":1e999,"m":-1e-999,"text":"赤玉"}]', fine(1)),
  json('a number of 100,000 digits', `[{"id":${'9'.repeat(100_000)},"text":"赤玉"}]`, fine(1)),
  json(`arrays ${DEPTH} deep`, `[{"text":"赤玉","x":${nested(DEPTH)}},\n{"text":"白玉"}]`, bad(1, 1, deep(1))),
  json('arrays 1,000 deep', `[{"text":"赤玉","x":${nested(1_000)}}]`, fine(1)),
  json('a million brackets that open', '['.repeat(1_000_000), { code: 2, judged: 0, named: 2 }),
  json('objects 300,000 deep, never closed', '{"a":'.repeat(300_000), { code: 2, judged: 0 }),
  json(
    '100,000 fields',
    `[{${Array.from({ length: 100_000 }, (_, at) => `"f${at}":1`).join(',')},"text":"赤玉"}]`,
    fine(1),
  ),
  json('a field whose name is 100,000 letters', `[{"${'あ'.repeat(100_000)}":"赤玉"}]`, bad(0, 1, noField(1))),
  json('a field that is not there', '[{"text":"赤玉"}]', {
    code: 2,
    judged: 0,
    named: 1,
    argv: ['--text-column', '本文'],
    says: [['a.json:1: 列「本文」がありません', 'a.json:1: there is no column "本文"']],
  }),
  json('a field that the first record alone has', '[{"本文":"赤玉"},\n{"text":"白玉"}]', {
    ...bad(1, 1, ['a.json:2: 列「本文」がありません', 'a.json:2: there is no column "本文"']),
    argv: ['--text-column', '本文'],
  }),
  jsonl('a line cut off', '{"text":"赤玉"}\n{"text":"白\n{"text":"黄玉"}\n', {
    ...bad(2, 1, broken(2, 'a.jsonl')),
    isReal: true,
  }),
  jsonl('the last line cut off', '{"text":"赤玉"}\n{"text":"白', bad(1, 1, broken(2, 'a.jsonl'))),
  jsonl('two values on a line', '{"text":"赤玉"}{"text":"白玉"}\n{"text":"黄玉"}\n', bad(1, 1, broken(1, 'a.jsonl'))),
  jsonl('empty lines', '\n\n{"text":"赤玉"}\n\n \n{"text":"白玉"}\n\n', fine(2)),
  jsonl(
    'lines of other kinds',
    'null\n1\n[]\n"赤玉"\n{"text":"白玉"}\n',
    bad(2, 3, noObject(1, 'a.jsonl'), noObject(3, 'a.jsonl')),
  ),
  jsonl('a mark on every line', '\ufeff{"text":"赤玉"}\n\ufeff{"text":"白玉"}\n', bad(1, 1, broken(2, 'a.jsonl'))),
  jsonl('a NUL behind every line', '{"text":"赤玉"}\0\n{"text":"白玉"}\n', bad(1, 1, broken(1, 'a.jsonl'))),
  jsonl('a comma behind every line', '{"text":"赤玉"},\n{"text":"白玉"},\n', fine(2)),
  jsonl('lines that end in CR alone', '{"text":"赤玉"}\r{"text":"白玉"}\r', fine(2)),
  jsonl('an array over several lines called JSONL', '[\n  {"text":"赤玉"},\n  {"text":"白玉"}\n]\n', fine(2)),
  jsonl('an object over several lines called JSONL', '{\n  "text": "赤玉"\n}\n', fine(1)),
  jsonl('a text called JSONL', '赤玉を運ぶ仕事です。\n', bad(0, 1, broken(1, 'a.jsonl'))),
  jsonl('no line has a text', '{"a":1}\n{"a":2}\n', bad(0, 2, noField(1, 'a.jsonl'), noField(2, 'a.jsonl'))),
  jsonl('records with texts in fields of many names', '{"text":"赤玉"}\n{"本文":"白玉"}\n{"body":"黄玉"}\n', fine(3)),
  jsonl('Python’s way to write', "{'text': '赤玉', 'x': None}\n", bad(0, 1, broken(1, 'a.jsonl'))),
  {
    name: 'a broken line through a pipe',
    stdin: '{"text":"赤玉"}\n{"text"\n{"text":"白玉"}\n',
    argv: ['--input', 'jsonl'],
    ...bad(2, 1, ['-:2: JSONとして読めません', '-:2: not valid JSON']),
  },
];
