/** Names that lead nowhere, or to what is no file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { AD, at, CSV, fine, LONG, needs, refused, TOY, UNREADABLE } from './beginnings.js';
import type { BadInput, Said } from './case.js';

const missing = (name: string): Said => [`${name}: ファイルがありません`, `${name}: no such file`];
const unreadable = (name: string, code: string): Said => [
  `${name}: 読めません（${code}）`,
  `${name}: cannot be read (${code})`,
];

/** Scanned as JSON beside a text that can be read: it is judged, and the other named. */
const beside = (name: string, input: string, says: Said, more: Partial<BadInput> = {}): BadInput => ({
  name,
  argv: [input, 'z.txt', '-f', 'json', ...TOY],
  code: 2,
  judged: 1,
  named: 1,
  says: [says],
  ...more,
  files: { 'z.txt': AD, ...more.files },
});

export const FILE_CASES: readonly BadInput[] = [
  beside('a file that is not there', 'a.txt', missing('a.txt'), { isReal: true }),
  beside('an empty name', '', ['ファイル名が空です', 'the name of a file is empty']),
  beside('a folder that is not there', 'a/b/c.txt', missing('a/b/c.txt')),
  beside('a file where a folder should be', 'z.txt/a.txt', missing('z.txt/a.txt')),
  beside('a name longer than a name may be', LONG, missing(LONG)),
  beside('a path of 5,000 folders', 'a/'.repeat(5_000), missing('a/a/a/')),
  beside('a NUL in the name', 'a\0.txt', missing('a␀.txt'), { isReal: false }),
  beside('a line break in the name', 'a\nb.txt', missing('a␊b.txt')),
  beside('what moves a terminal in the name', 'a\u001b[2J.txt', missing('a␛[2J.txt')),
  beside('a glob that matches nothing', '*.nope', [
    '*.nope: 当てはまるファイルがありません',
    '*.nope: no file matches',
  ]),
  beside('a glob that is never closed', '[a-', missing('[a-')),
  beside('a glob that asks for very much', '{a,b}'.repeat(12), ['{ } は 6 個までです', '{ } at most']),
  beside('an empty folder', 'd', ['d: 読めるファイル', 'd: a folder without a file to read'], {
    make: (folder) => mkdirSync(at(folder, 'd')),
  }),
  beside('a link to nothing', 'a.txt', ['a.txt: リンク先がありません', 'a.txt: a link to what is not there'], {
    make: (folder) => symlinkSync('nowhere', at(folder, 'a.txt')),
  }),
  beside('a link to itself', 'a.txt', ['a.txt: 読めません（ELOOP）', 'a.txt: cannot be read (ELOOP)'], {
    make: (folder) => symlinkSync('a.txt', at(folder, 'a.txt')),
  }),
  beside('a file that can’t be read', UNREADABLE, unreadable(UNREADABLE, 'EIO'), {
    unless: needs(UNREADABLE),
    isReal: true,
  }),
  {
    name: 'a folder with a link to nothing, a link to itself and a folder called like a file',
    files: { 'd/b.txt': AD },
    make: (folder) => {
      symlinkSync('nowhere', at(folder, 'd/a.txt'));
      symlinkSync('c.csv', at(folder, 'd/c.csv'));
      mkdirSync(at(folder, 'd/e.txt'));
    },
    argv: ['d', '-f', 'json', ...TOY],
    code: 2,
    judged: 1,
    named: 2,
    says: [unreadable('d/a.txt', 'ENOENT'), unreadable('d/c.csv', 'ELOOP')],
  },
  {
    name: 'a folder with a link to what can’t be read',
    files: { 'd/b.txt': AD },
    make: (folder) => symlinkSync(UNREADABLE, at(folder, 'd/a.txt')),
    unless: needs(UNREADABLE),
    argv: ['d', '-f', 'json', ...TOY],
    code: 2,
    judged: 1,
    named: 1,
    says: [unreadable('d/a.txt', 'EIO')],
  },
  fine('a folder that holds itself', ['d'], 2, {
    files: { 'd/a.txt': AD },
    make: (folder) => symlinkSync('.', at(folder, 'd/d')),
  }),
  fine('a folder with a named pipe that nobody writes into', ['d'], 1, {
    files: { 'd/a.txt': AD },
    make: (folder) => void spawnSync('mkfifo', [at(folder, 'd/b.txt')]),
  }),
  fine('/dev/null', ['/dev/null'], 0, { unless: needs('/dev/null') }),
  beside('/dev/zero', '/dev/zero', ['/dev/zero: テキストではありません', '/dev/zero: not a text'], {
    unless: needs('/dev/zero'),
  }),
  refused(
    'a name that starts with a hyphen',
    ['-a.txt'],
    ['-a.txt というオプションはありません', 'there is no option -a.txt'],
    {
      files: { '-a.txt': AD },
    },
  ),
  fine('a name that starts with a hyphen, as a path', ['./-a.txt'], 1, { files: { '-a.txt': AD } }),
  fine('a name that is a glob', ['[a].txt'], 1, { files: { '[a].txt': AD } }),
  fine('names with line breaks, quotes and emoji', ['a\nb.txt', "a'b.txt", '🔥.txt'], 3, {
    files: { 'a\nb.txt': AD, "a'b.txt": AD, '🔥.txt': AD },
  }),
  fine('one file under three names', ['a.txt', './a.txt', '*.txt'], 1, { files: { 'a.txt': AD } }),
  fine('a name that is nothing but an extension', ['.csv'], 1, { files: { '.csv': CSV } }),
  {
    name: 'a name with bytes that are no UTF-8, in a folder',
    files: { 'd/a.txt': AD },
    make: (folder) =>
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/d/`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), AD),
    argv: ['d', '-f', 'json', ...TOY],
    code: 2,
    judged: 1,
    named: 1,
    says: [[/d\/.+\.txt: /, /d\/.+\.txt: cannot be read \(ENOENT\)/]],
    unless: () => (process.platform === 'linux' ? null : 'names are text there'),
  },
  refused('no file at all that is there', ['a.txt', 'b.txt'], missing('b.txt')),
  refused(
    'a command that there isn’t',
    ['evl', 'a.csv'],
    ['最初に yamiscan eval と書いてください', 'start with yamiscan eval'],
    { code: 2 },
  ),
  { name: 'nothing is there for eval', argv: ['eval', 'a.csv', '--no-config'], code: 2, says: [missing('a.csv')] },
  {
    name: 'nothing is there for campaigns',
    argv: ['campaigns', 'a.csv', '--no-config'],
    code: 2,
    says: [missing('a.csv')],
  },
  {
    name: 'nothing is there for indicators',
    argv: ['indicators', 'a.csv', '--no-config'],
    code: 2,
    says: [missing('a.csv')],
  },
  { name: 'nothing is there for fit', argv: ['fit', 'a.csv', '--no-config'], code: 2, says: [missing('a.csv')] },
  {
    name: 'nothing is there for mine',
    argv: ['rules', 'mine', 'a.csv', '--no-config'],
    code: 2,
    says: [missing('a.csv')],
  },
  {
    name: 'nothing is there for explain',
    argv: ['explain', 'a.csv', '--no-config'],
    code: 2,
    says: [missing('a.csv')],
  },
  {
    name: 'nothing is there for check',
    isReal: false,
    argv: ['rules', 'check', 'a.csv', '--no-config'],
    code: 2,
    says: [missing('a.csv')],
  },
];
