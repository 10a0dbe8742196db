/** Rules, settings and suppressions in YAML that broke, or that want more than they may. */
import { TOY_RULES } from '../cli/run.js';
import type { BadInput, Content, Said } from './case.js';

const AD = '赤玉を運ぶ仕事です。\n';

const RULE = `id: own-red
category: own
title: { ja: 赤い玉, en: A red ball }
why: { ja: 赤い玉 のことです。, en: It speaks of a red ball. }
strength: medium
when: { phrase: [赤玉] }
references: [own]
date: 2026-11-24
examples:
  fire: [⟦赤玉⟧です, 赤玉 と 赤玉]
  silent: [玉です, 色だけ]
`;
/** What is said of a file in any words, as most of it is said by the parser; where is what counts. */
const place = (file: string, line: number | string): Said => {
  const pattern = new RegExp(`^yamiscan: (?:\\S*/)?${file.replaceAll('.', '\\.')}:${line}:\\d+: .`, 'm');
  return [pattern, pattern];
};

const rule = (name: string, content: Content, ...says: readonly Said[]): BadInput => ({
  name: `a rule: ${name}`,
  files: { 'a.txt': AD, 'r/own/own-red.yml': content },
  argv: ['a.txt', '--no-config', '--rules', 'r'],
  code: 2,
  says,
  isReal: false,
});
const config = (name: string, content: Content, ...says: readonly Said[]): BadInput => ({
  name: `a config: ${name}`,
  files: { 'a.txt': AD, 'c.yml': content },
  argv: ['a.txt', '--config', 'c.yml', '--rules', TOY_RULES],
  code: 2,
  says,
});
const suppression = (name: string, content: string, ...says: readonly Said[]): BadInput => {
  const row = config(name, content, ...says);
  return { ...row, name: `suppressions: ${name}` };
};
const fine = (row: BadInput): BadInput => ({ ...row, code: 0, says: [] });

const said = (line: number, column: number, ja: string, en: string = ja, file = 'own-red.yml'): Said => [
  `${file}:${line}:${column}: ${ja}`,
  `${file}:${line}:${column}: ${en}`,
];
const inConfig = (line: number, column: number, ja: string, en: string = ja): Said =>
  said(line, column, ja, en, 'c.yml');

const DEPTH = 10_000;
const laughs = (levels: number): string =>
  ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat(
      Array.from({ length: levels }, (_, at) => {
        const [own, under] = [at + 1, at].map((nth) => String.fromCharCode(97 + nth));
        return `${own}: &${own} [${Array.from({ length: 9 }, () => `*${under}`).join(', ')}]`;
      }),
    )
    .join('\n');

export const YAML_CASES: readonly BadInput[] = [
  rule('0 bytes', '', place('own-red.yml', 1)),
  rule('comments alone', '# nothing\n# here\n', place('own-red.yml', '\\d')),
  rule('a list', '- a\n- b\n', place('own-red.yml', 1)),
  rule('a text', '赤玉\n', place('own-red.yml', 1)),
  rule('a tab for blanks', RULE.replace('  fire', '\tfire'), place('own-red.yml', 10)),
  rule('a quote that is never closed', RULE.replace('own-red', '"own-red'), place('own-red.yml', '\\d+')),
  rule('a bracket that is never closed', RULE.replace('[赤玉] }', '[赤玉'), place('own-red.yml', '\\d+')),
  rule('cut off', RULE.slice(0, RULE.indexOf('references') + 5), place('own-red.yml', 7)),
  rule('a key twice', `${RULE}strength: weak\n`, said(12, 1, 'Map keys must be unique')),
  rule('a key that there isn’t', `${RULE}strenght: weak\n`, said(12, 1, 'strenght: there is no such key')),
  rule(
    'a key of a prototype',
    `${RULE}__proto__: { strength: weak }\n`,
    said(12, 1, '__proto__: there is no such key'),
  ),
  rule('the constructor as a key', `${RULE}constructor: x\n`, said(12, 1, 'constructor: there is no such key')),
  rule('a number for a text', RULE.replace('id: own-red', 'id: 12'), said(1, 1, 'id: ')),
  rule('a list for a text', RULE.replace('strength: medium', 'strength: [medium]'), said(5, 1, 'strength: ')),
  rule('a strength that there isn’t', RULE.replace('medium', 'huge'), said(5, 1, 'strength: ')),
  rule('a day that there isn’t', RULE.replace('2026-11-24', '2026-02-30'), said(8, 1, 'date: ')),
  rule('an empty phrase', RULE.replace('[赤玉] }', "[''] }"), place('own-red.yml', 6)),
  rule('no phrase at all', RULE.replace('[赤玉] }', '[] }'), place('own-red.yml', 6)),
  rule('no example', RULE.replace(/examples:[\s\S]*/, 'examples: { fire: [], silent: [] }\n'), place('own-red.yml', 9)),
  rule(
    'an alias',
    RULE.replace('[赤玉] }', '&x [赤玉] }').replace('[玉です, 色だけ]', '*x'),
    place('own-red.yml', '\\d+'),
  ),
  rule('an alias of nothing', RULE.replace('[玉です, 色だけ]', '*nothing'), place('own-red.yml', '\\d+')),
  rule('a billion laughs', `${laughs(9)}\n`, place('own-red.yml', '\\d+')),
  rule('an alias within itself', 'a: &a [*a]\n', place('own-red.yml', '\\d+')),
  rule(
    'a merge key',
    RULE.replace('when: { phrase: [赤玉] }', 'when: { <<: { phrase: [赤玉] } }'),
    place('own-red.yml', 6),
  ),
  rule('a tag that runs', RULE.replace('id: own-red', 'id: !!js/function "function () {}"'), place('own-red.yml', 1)),
  rule(
    'a tag of Python',
    RULE.replace('id: own-red', 'id: !!python/object/apply:os.system ["true"]'),
    place('own-red.yml', 1),
  ),
  rule('two documents', `${RULE}---\n${RULE}`, place('own-red.yml', '\\d+')),
  rule(`lists ${DEPTH} deep`, `${RULE}x: ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}\n`, place('own-red.yml', '\\d+')),
  rule(
    'maps 3,000 deep, by indent',
    Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    place('own-red.yml', '\\d+'),
  ),
  rule('a title of 1 MB', RULE.replace('A red ball', 'a'.repeat(1 << 20)), said(1, 1, '256 KB', 'larger than 256 KB')),
  rule('1 MB of one key', `${'k'.repeat(1 << 20)}: 1\n`, place('own-red.yml', '\\d+')),
  rule('a mark before it', `\ufeff${RULE}strenght: 1\n`, said(12, 1, 'strenght: there is no such key')),
  rule(
    'Shift_JIS',
    Buffer.from([...Buffer.from('id: own-red\ntitle: { ja: '), 0x90, 0xd4, 0x8b, 0xca, 0x7d, 0x0a]),
    place('own-red.yml', '\\d+'),
  ),
  rule('a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), place('own-red.yml', '\\d+')),
  rule('a NUL', RULE.replace('赤い玉,', '赤い\0玉,').concat('x: 1\n'), place('own-red.yml', '\\d+')),
  rule(
    'an id of another file',
    RULE.replace('own-red', 'own-blue'),
    said(1, 1, "id: is 'own-blue', its place says 'own-red'"),
  ),
  rule(
    'a pattern that takes for ever',
    RULE.replace('{ phrase: [赤玉] }', "{ pattern: '(赤+)+玉' }"),
    said(6, 9, 'when.pattern: '),
  ),
  rule(
    'a pattern that is none',
    RULE.replace('{ phrase: [赤玉] }', "{ pattern: '赤[玉' }"),
    said(6, 9, 'when.pattern: '),
  ),
  {
    name: 'every mistake of every file at once',
    files: { 'a.txt': AD, 'r/own/own-red.yml': `${RULE}x: 1\ny: 2\n`, 'r/own/own-blue.yml': 'a: [\n' },
    argv: ['a.txt', '--no-config', '--rules', 'r'],
    code: 2,
    says: [
      said(12, 1, 'x: there is no such key'),
      said(13, 1, 'y: there is no such key'),
      place('own-blue.yml', '\\d'),
    ],
    isReal: true,
  },
  {
    name: 'the same, asked of rules check',
    files: { 'r/own/own-red.yml': `${RULE}x: 1\n` },
    argv: ['rules', 'check', '--no-config', '--rules', 'r'],
    code: 2,
    isSilent: true,
    isReal: false,
  },
  {
    name: 'rules check: a pattern that matches nothing',
    files: { 'r/own/own-red.yml': RULE.replace('{ phrase: [赤玉] }', "{ pattern: '(?!)' }") },
    argv: ['rules', 'check', '--no-config', '--rules', 'r'],
    code: 2,
    isSilent: true,
    isReal: false,
  },
  fine(config('0 bytes', '')),
  fine(config('comments alone', '# nothing\n')),
  config('a list', '- rules\n', place('c.yml', 1)),
  config('a key that there isn’t', 'rule: own\n', inConfig(1, 1, 'rule: there is no such key')),
  config('a key of a prototype', '__proto__: { rules: x }\n', inConfig(1, 1, '__proto__: there is no such key')),
  config('a key twice', 'disable: a\ndisable: b\n', inConfig(2, 1, 'Map keys must be unique')),
  config('a score beyond 100', 'fail-on: 101\n', inConfig(1, 1, 'fail-on: ')),
  config('a score that is no number', 'fail-on: .nan\n', inConfig(1, 1, 'fail-on: ')),
  config('a level that there isn’t', 'min-level: hihg\n', inConfig(1, 1, 'min-level: ')),
  config('a number for a column', 'text-column: 3\n', inConfig(1, 1, 'text-column: ')),
  config('an empty column', "id-column: ''\n", inConfig(1, 1, 'id-column: ')),
  config(
    'a key that is a map',
    '---\n? &\0 :',
    inConfig(2, 6, 'キーには一覧や組ではなく、語を書いてください', 'a key must be a word, not a list or a map'),
  ),
  config('a key that is a list', '[a, b]: c\n', inConfig(1, 1, 'キーには', 'a key must be a word')),
  config('an alias', 'rules: &r [r]\ndisable: *r\n', place('c.yml', '\\d')),
  config('a billion laughs', `${laughs(9)}\n`, place('c.yml', '\\d+')),
  config(`lists ${DEPTH} deep`, `disable: ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}\n`, place('c.yml', '\\d')),
  config('a tab for blanks', 'eval:\n\tgates: []\n', place('c.yml', 2)),
  config('two documents', 'disable: a\n---\ndisable: b\n', place('c.yml', '\\d')),
  config('that extends what is not there', 'extends: d.yml\n', [
    '設定ファイルを読めません: ',
    'cannot read the config file ',
  ]),
  config('that extends itself', 'extends: c.yml\n', ['extends が循環しています', 'extends goes in a circle']),
  config('that extends a folder', 'extends: .\n', ['設定ファイルを読めません: ', 'cannot read the config file ']),
  config('rules that are not there', 'rules: nowhere\n', [
    'ルールのフォルダがありません',
    'there is no folder of rules',
  ]),
  config('a rule to disable that there isn’t', 'disable: toy-rde\n', [
    'toy-rde というルールはありません（toy-red のことですか）',
    'there is no rule toy-rde (did you mean toy-red?)',
  ]),
  config('a gate that is none', 'eval: { gates: [precision over 9000] }\n', place('c.yml', 1)),
  config('that extends eleven others', 'extends: [d.yml]\n', [
    '設定ファイルを読めません: ',
    'cannot read the config file ',
  ]),
  suppression('without a reason', 'suppressions:\n  - rule: toy-red\n', inConfig(2, 5, 'suppressions.0.reason: ')),
  suppression(
    'with a reason of blanks',
    "suppressions:\n  - rule: toy-red\n    reason: ' '\n",
    inConfig(3, 5, 'suppressions.0.reason: '),
  ),
  suppression(
    'of a rule that there isn’t',
    'suppressions:\n  - { rule: toy-rde, reason: x }\n',
    inConfig(2, 5, 'toy-rde というルールはありません', 'there is no rule toy-rde'),
  ),
  suppression(
    'until a day that there isn’t',
    'suppressions:\n  - { rule: toy-red, reason: x, until: 2026-13-01 }\n',
    place('c.yml', 2),
  ),
  suppression(
    'of an id that is a number',
    'suppressions:\n  - { rule: toy-red, reason: x, posting: 3 }\n',
    inConfig(2, 33, 'suppressions.0.posting: an id is text'),
  ),
  suppression('that are a map', 'suppressions: { rule: toy-red, reason: x }\n', inConfig(1, 1, 'suppressions: ')),
  fine(
    suppression('with a glob that is never closed', "suppressions:\n  - { rule: toy-red, reason: x, file: '[a-' }\n"),
  ),
];
