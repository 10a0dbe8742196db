/** Places that can't be written, and rules, settings and baselines that can't be read. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { at, CSV, fine, LONG, needs, refused, UNREADABLE } from './beginnings.js';
import type { BadInput, Said } from './case.js';

const unwritten = (name: string, why: string): Said => [
  new RegExp(`書き込めません: .*${name}: .*${why}`),
  new RegExp(`cannot write .*${name}: .*${why}`),
];

/** As long as a name may be. */
const LONGEST = 'あ'.repeat(83);

export const PLACE_CASES: readonly BadInput[] = [
  refused(
    'a report in a folder that is not there',
    ['a.csv', '-o', 'json=d/r.json'],
    unwritten('d/r\\.json', 'ENOENT'),
    { isReal: true },
  ),
  refused('a report onto a folder', ['a.csv', '-o', 'json=d'], unwritten('d', 'EISDIR'), {
    make: (folder) => mkdirSync(at(folder, 'd')),
  }),
  refused('a report under a file', ['a.csv', '-o', 'json=a.csv/r.json'], unwritten('a\\.csv/r\\.json', 'ENOTDIR')),
  refused(
    'a report where nothing can be written',
    ['a.csv', '-o', 'json=/proc/r.json'],
    unwritten('/proc/r\\.json', 'ENOENT'),
    {
      unless: needs('/proc/self'),
    },
  ),
  refused('a report onto a link to itself', ['a.csv', '-o', 'json=r.json'], unwritten('r\\.json', 'ELOOP'), {
    make: (folder) => symlinkSync('r.json', at(folder, 'r.json')),
  }),
  refused(
    'a report with a name longer than a name may be',
    ['a.csv', '-o', `json=${LONG}`],
    unwritten('あ', 'ENAMETOOLONG'),
  ),
  fine('a report with a name as long as a name may be', ['a.csv', '-o', `csv=${LONGEST}.csv`], 1, {
    files: { 'a.csv': CSV },
  }),
  refused('a report onto a full disk', ['a.csv', '-o', 'csv=/dev/full'], unwritten('/dev/full', 'ENOSPC'), {
    unless: needs('/dev/full'),
  }),
  fine('a report into nothing', ['a.csv', '-o', 'csv=/dev/null'], 1, {
    files: { 'a.csv': CSV },
    unless: needs('/dev/null'),
  }),
  refused(
    'a report onto its own input',
    ['a.csv', '-o', 'json=a.csv'],
    ['a.csv は入力ファイルです。出力で上書きできません', "a.csv is read: a report can't be written there"],
  ),
  refused(
    'a report onto its own input, by another name',
    ['*.csv', '-o', 'csv=./b/../a.csv'],
    ['入力ファイルです', 'is read'],
    {
      make: (folder) => mkdirSync(at(folder, 'b')),
    },
  ),
  refused('a report onto its own input, by a link', ['a.csv', '-o', 'csv=b.csv'], ['入力ファイルです', 'is read'], {
    make: (folder) => symlinkSync('a.csv', at(folder, 'b.csv')),
  }),
  refused('a baseline onto its own input', ['a.csv', '--save-baseline', 'a.csv'], ['入力ファイルです', 'is read']),
  refused('misses onto their own input', ['eval', 'b.csv', '--misses', 'b.csv'], ['入力ファイルです', 'is read'], {
    files: { 'b.csv': 'text,label\n赤玉,1\n白玉,0\n' },
  }),
  refused(
    'two reports onto one file',
    ['a.csv', '-o', 'json=r', '-o', 'csv=./r'],
    ['同じファイルに二つの形式', "two reports can't go to the same file"],
  ),
  refused(
    'a config that is not there',
    ['a.csv', '--config', 'c.yml'],
    ['設定ファイルを読めません', 'cannot read the config file'],
    {
      argv: ['a.csv', '--config', 'c.yml'],
    },
  ),
  refused('a config that is a folder', [], ['設定ファイルを読めません', 'cannot read the config file'], {
    argv: ['a.csv', '--config', 'd'],
    make: (folder) => mkdirSync(at(folder, 'd')),
  }),
  refused(
    'rules that are not there',
    ['a.csv', '--rules', 'r'],
    ['ルールのフォルダがありません', 'there is no folder of rules'],
  ),
  refused(
    'rules that are a file',
    ['a.csv', '--rules', 'a.csv'],
    ['ルールのフォルダがありません', 'there is no folder of rules'],
  ),
  refused(
    'rules in an empty folder',
    ['a.csv', '--rules', 'd'],
    ['ルールファイル(*.yml)がありません', 'there are no rule files (*.yml) here'],
    {
      make: (folder) => mkdirSync(at(folder, 'd')),
    },
  ),
  refused(
    'a rule that is a link to nothing',
    ['a.csv', '--rules', 'd'],
    [/d\/toy\/x\.yml: 読めません（ENOENT）/, /d\/toy\/x\.yml: cannot be read \(ENOENT\)/],
    {
      make: (folder) => {
        mkdirSync(at(folder, 'd/toy'), { recursive: true });
        symlinkSync('nowhere', at(folder, 'd/toy/x.yml'));
      },
    },
  ),
  refused(
    'a rule that can’t be read',
    ['a.csv', '--rules', 'd'],
    [/d\/toy\/x\.yml: 読めません（EIO）/, /d\/toy\/x\.yml: cannot be read \(EIO\)/],
    {
      make: (folder) => {
        mkdirSync(at(folder, 'd/toy'), { recursive: true });
        symlinkSync(UNREADABLE, at(folder, 'd/toy/x.yml'));
      },
      unless: needs(UNREADABLE),
    },
  ),
  refused(
    'a baseline that is not there',
    ['a.csv', '--baseline', 'b.json'],
    ['ベースラインを読めません', 'cannot read the baseline'],
  ),
  refused(
    'a baseline that is a folder',
    ['a.csv', '--baseline', '.'],
    ['ベースラインを読めません', 'cannot read the baseline'],
  ),
  refused(
    'a baseline of 0 bytes',
    ['a.csv', '--baseline', 'b.json'],
    ['b.json:1:1: この版のベースラインではありません', 'b.json:1:1: this is no baseline of this version'],
    {
      files: { 'b.json': '' },
    },
  ),
  refused(
    'a baseline cut off',
    ['a.csv', '--baseline', 'b.json'],
    [/b\.json:1:\d+: この版のベースラインではありません/, /b\.json:1:\d+: this is no baseline/],
    {
      files: { 'b.json': '{"schema":"yamiscan-' },
    },
  ),
  refused(
    'a baseline that is another kind of file',
    ['a.csv', '--baseline', 'b.json'],
    [/b\.json:1:1: /, /b\.json:1:1: /],
    {
      files: { 'b.json': '[{"text":"赤玉"}]' },
    },
  ),
  refused('a baseline nested 100,000 deep', ['a.csv', '--baseline', 'b.json'], [/b\.json:1:1: /, /b\.json:1:1: /], {
    files: { 'b.json': `{"schema":"x","postings":${'['.repeat(100_000)}${']'.repeat(100_000)}}` },
  }),
  refused(
    'a baseline of eval that is one of scan',
    ['eval', 'b.csv', '--baseline', 'b.json'],
    [/b\.json:1:\d+: /, /b\.json:1:\d+: /],
    {
      files: { 'b.csv': 'text,label\n赤玉,1\n白玉,0\n', 'b.json': '{"schema":"yamiscan-findings/1","postings":[]}' },
    },
  ),
];
