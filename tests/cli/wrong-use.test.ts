/** Command lines that ask for what there isn't. Each says in one line what is wrong, and names the closest right name. */
import { describe, expect, test } from 'vitest';
import { closestTo } from '../../src/rules/closest.js';
import { run, scan } from './run.js';

test.each([
  [
    ['--formt', 'json'],
    '--formt というオプションはありません（--format のことですか）',
    'no option --formt (did you mean --format?)',
  ],
  [['--formt=json'], '--formt というオプション', 'no option --formt (did'],
  [
    ['-f', 'jsno'],
    'jsno という形式はありません（json のことですか）',
    'no format jsno (did you mean json?); use one of text, json',
  ],
  [['-o', 'cvs=x.csv'], 'cvs という形式はありません（csv のことですか）', 'no format cvs (did you mean csv?)'],
  [['-o', 'report.json'], 'FORMAT=PATH の形', 'write FORMAT=PATH'],
  [['-o', 'json='], 'FORMAT=PATH の形', 'write FORMAT=PATH'],
  [
    ['--input', 'jsonk'],
    'jsonk という入力形式はありません（json のことですか）',
    'no input format jsonk (did you mean json?)',
  ],
  [['--encoding', 'shift-jus'], '（shift_jis のことですか）', 'no encoding shift-jus (did you mean shift_jis?)'],
  [['--min-level', 'hihg'], 'hihg という水準はありません（high のことですか）', 'no level hihg (did you mean high?)'],
  [['--fail-on', 'medum'], '（medium のことですか）', 'did you mean medium?'],
  [['--fail-on', '101'], '0〜100 の数', 'a score from 0 to 100'],
  [['-d', ',,'], '一文字で', 'must be one character'],
  [
    ['--disable', 'toy-rde', '-'],
    'toy-rde というルールはありません（toy-red のことですか）',
    'no rule toy-rde (did you mean toy-red?)',
  ],
  [['--lang', 'fr'], 'fr は選べません', 'fr is not one of ja, en'],
  [['scna', 'x'], 'コマンド scan なら', 'for the command scan, start with yamiscan scan'],
  [['-f', 'json', '-o', 'csv=-', '-'], '標準出力に出せる形式は一つだけ', 'standard output takes one format only'],
  [['-o', 'json=a', '-o', 'csv=./a', '-'], '同じファイルに二つの形式', "two reports can't go to the same file"],
])('%j', async (argv, japanese, english) => {
  const ja = await scan([...argv, '--lang', argv.includes('fr') ? 'fr' : 'ja'], {
    stdin: 'x',
    env: { LANG: 'ja_JP.UTF-8' },
  });
  expect(ja.err).toContain(japanese);
  const en = await scan(argv, { stdin: 'x' });
  expect(en.err).toContain(english);
  expect(en.err).toMatch(/^(yamiscan: [^\n]*\n)+$/);
  expect([ja.code, en.code, ja.out, en.out]).toEqual([2, 2, '', '']);
});

test.each([
  [['rules', 'lst'], 'there is no command lst (did you mean list?)'],
  [['rules', 'show'], 'the argument id is missing'],
  [['rules', 'show', 'toy-rde'], 'there is no rule toy-rde (did you mean toy-red?)'],
  [['rules', 'test', 'toy-rde'], 'there is no rule toy-rde (did you mean toy-red?)'],
  [['explain', 'a', 'b'], 'explain: too many arguments (quote'],
  [['explain', '赤玉', '--nere'], 'there is no option --nere (did you mean --near?)'],
  [['explain', 'nothing.txt'], 'nothing.txt: no such file'],
])('%j', async (argv, message) => {
  const { code, out, err } = await scan(argv);
  expect(err).toContain(`yamiscan: ${message}`);
  expect([code, out]).toEqual([2, '']);
});

test('`yamiscan rules` alone shows its commands and is wrong use', async () => {
  const { code, out, err } = await run(['rules']);
  expect(err).toContain('check');
  expect([code, out]).toEqual([2, '']);
});

test('an option without its value', async () => {
  expect((await run(['-f'])).err).toBe('yamiscan: -f, --format <format>: needs a value (--help shows how)\n');
  expect((await run(['-f', '--lang', 'ja'])).code).toBe(2);
});

test('what was typed is shown without acting on the terminal', async () => {
  const { err } = await scan(['-f', 'js\u001b[2Jon']);
  expect(err).toContain('js␛[2Jon');
});

describe('the closest name', () => {
  test.each([
    ['jsno', ['text', 'json', 'jsonl'], 'json'],
    ['CSV', ['csv', 'text'], 'csv'],
    ['xy', ['id', 'ab'], null],
    ['本分', ['本文', '番号'], '本文'],
    ['zzzzzz', ['text'], null],
    ['', ['a'], null],
    ['a', [], null],
  ])('%s of %j', (typed, names, expected) => {
    expect(closestTo(typed, names)).toBe(expected);
  });
});
