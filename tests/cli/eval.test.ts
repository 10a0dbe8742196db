/** `yamiscan eval` with toy rules: a red ball is high, a yellow one medium, a white one low. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evaluation, EvaluationReport } from '../../src/domain/evaluation.js';
import { folderWith, type Ran, type RunOptions, records, run, TOY_RULES } from './run.js';

const evaluate = (argv: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(['eval', ...argv, '--no-config', '--rules', TOY_RULES], options);

/** Told apart by letters: near-duplicates count once. */
const CSV = `id,text,label,kind
1,今朝ひろった赤玉です,recruit,甲
2,となりの黄玉をさがして,recruit,乙
3,ただの石ころの話ばかり,recruit,乙
4,図鑑にある黄玉とは何か,talk,甲
5,白玉だんごのおいしい店,benign,乙
6,犬と散歩に出た日曜の朝,talk,
7,庭の赤玉土を入れかえた,grey,甲
`;

type Printed = EvaluationReport & { schema: string };
const figures = async (argv: readonly string[], options: RunOptions = {}): Promise<Printed & { ran: Ran }> => {
  const ran = await evaluate([...argv, '-f', 'json'], options);
  return { ...(JSON.parse(ran.out) as Printed), ran };
};
const countsOf = ({ levels }: Pick<Evaluation, 'levels'>, level: 'low' | 'medium' | 'high' = 'medium'): number[] => {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = levels[level];
  return [truePositives, falsePositives, falseNegatives, trueNegatives];
};

describe('figures', () => {
  test('of a CSV, with its columns guessed and said', async () => {
    const { evaluation, schema, complete, level, ran } = await figures(['-'], { stdin: CSV });
    expect([schema, complete, level, ran.code]).toEqual(['yamiscan-evaluation/1', true, 'medium', 0]);
    expect([evaluation.postings, evaluation.effective]).toEqual([6, 6]);
    expect(countsOf(evaluation, 'low')).toEqual([2, 2, 1, 1]);
    expect(countsOf(evaluation)).toEqual([2, 1, 1, 2]);
    expect(countsOf(evaluation, 'high')).toEqual([1, 0, 2, 3]);
    expect(ran.err).toContain('the label is taken from the column "label"');
    expect(evaluation.rules.find(({ rule }) => rule === 'toy-red')).toMatchObject({ hits: 1, onlyExplains: 1 });
    expect(evaluation.rules.find(({ rule }) => rule === 'toy-blue')).toMatchObject({ hits: 0 });
  });

  test('of every format that has columns', async () => {
    const [head = '', ...rows] = CSV.trim().split('\n');
    const names = head.split(',');
    const objects = rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at], cell])));
    const cwd = folderWith({
      'a.csv': CSV,
      'a.tsv': CSV.replaceAll(',', '\t'),
      'a.json': JSON.stringify(objects),
      'a.jsonl': objects.map((one) => JSON.stringify(one)).join('\n'),
    });
    for (const file of ['a.csv', 'a.tsv', 'a.json', 'a.jsonl'])
      expect(countsOf((await figures([file], { cwd })).evaluation), file).toEqual([2, 1, 1, 2]);
  });

  test('near-duplicates count once; the same text under another truth is another posting', async () => {
    const stdin = `${CSV}8,今朝ひろった赤玉です！！,recruit,甲\n9,今朝ひろった赤玉です💰,talk,甲\n`;
    const { evaluation } = await figures(['-'], { stdin });
    expect([evaluation.postings, evaluation.effective]).toEqual([8, 7]);
    expect(countsOf(evaluation)).toEqual([2, 2, 1, 2]);
    const { misses } = await figures(['-'], { stdin: `${stdin}10,今朝ひろった赤玉です。。,talk,甲\n` });
    expect([misses.missed, misses.falseAlarms]).toEqual([1, 2]);
  });

  test('slices by columns, and by what every posting has', async () => {
    const cwd = folderWith({ 'a.csv': CSV, 'b.csv': 'text,label\n二つめの赤玉はどこですか,recruit\n' });
    const { evaluation } = await figures(
      ['a.csv', 'b.csv', '--slice', 'kind,label', '--slice', 'file', '--slice=length'],
      {
        cwd,
      },
    );
    expect(evaluation.slices.map(({ column, value, postings }) => `${column}=${value} ${postings}`)).toEqual([
      'kind= 2',
      'kind=乙 3',
      'kind=甲 2',
      'label=benign 1',
      'label=recruit 4',
      'label=talk 2',
      'file=a.csv 6',
      'file=b.csv 1',
      'length=0-59 7',
    ]);
  });

  test('harmless postings without labels are counted apart', async () => {
    const cwd = folderWith({ 'a.csv': CSV, 'plain.txt': '赤玉', 'plain.jsonl': '{"text":"石"}\n{"text":"黄玉"}\n' });
    const { evaluation } = await figures(['a.csv', '--ordinary', 'plain.txt', '--ordinary', 'plain.jsonl'], { cwd });
    expect(evaluation.postings).toBe(6);
    expect(evaluation.ordinary.map(({ file, postings, flagged }) => [file, postings, flagged.medium.value])).toEqual([
      ['plain.txt', 1, 1],
      ['plain.jsonl', 2, 0.5],
    ]);
  });

  test('the same bytes each time', async () => {
    const argv = ['-', '-f', 'json', '--slice', 'kind'];
    expect((await evaluate(argv, { stdin: CSV })).out).toBe((await evaluate(argv, { stdin: CSV })).out);
  });
});

describe('labels', () => {
  const of = (labels: readonly string[], name = '判定'): string =>
    `本文,${name}\n${['赤玉あり', '石ころの山', '黄玉を見た', '犬の散歩中'].map((text, at) => `${text},${labels[at] ?? ''}\n`).join('')}`;

  test.each([
    ['1', '0'],
    ['○', '×'],
    ['TRUE', 'FALSE'],
    ['recruit', 'talk'],
  ])('%s and %s', async (yes, no) => {
    const { evaluation, ran } = await figures(['-'], { stdin: of([yes, no, yes, no]) });
    expect(countsOf(evaluation)).toEqual([2, 0, 0, 2]);
    expect(ran.err.includes('labels are read as positive')).toBe(yes !== 'recruit');
    expect(ran.code).toBe(0);
  });

  test('of one column among many, by name', async () => {
    const { evaluation } = await figures(
      ['-', '--input', 'csv', '--label-column', '最終', '--positive', '黒い', '--positive', 'くろ', '--ignore', '保留'],
      { stdin: of(['黒い', '白い', 'くろ', '保留'], '最終') },
    );
    expect(countsOf(evaluation)).toEqual([2, 0, 0, 1]);
    expect(evaluation.labels.map(({ label, truth }) => `${label} ${truth}`)).toEqual([
      'くろ positive',
      '保留 ignored',
      '白い negative',
      '黒い positive',
    ]);
  });

  test('each file is read in its own words', async () => {
    const cwd = folderWith({ 'a.csv': of(['1', '0', '1', '0']), 'b.csv': of(['×', '×', '○', '△'], 'ラベル') });
    const { evaluation, ran } = await figures(['a.csv', 'b.csv'], { cwd });
    expect(evaluation.postings).toBe(7);
    expect(ran.err).toContain('b.csv: labels are read as positive: ○/◎; negative: ×/x; left out: △');
    expect(ran.err).toContain('b.csv: the label is taken from the column "ラベル"');
  });

  test('what holds for one file after the other is said once', async () => {
    const cwd = folderWith({ 'a.csv': of(['1', '0', '1', '0']), 'b.csv': of(['0', '1', '0', '1']) });
    const { err } = await evaluate(['a.csv', 'b.csv'], { cwd });
    expect(err.split('the label is taken from')).toHaveLength(2);
    expect(err.split('labels are read as')).toHaveLength(2);
  });

  test('empty, missing and unknown ones are named with file and line; the run is incomplete', async () => {
    const cwd = folderWith({
      'a.csv': of(['1', ' ', '2', '0']),
      'b.jsonl': '{"text":"赤玉です","label":"recruit"}\n{"text":"石"}\n{"text":"木","label":null}\n{"text":\n',
    });
    const { evaluation, complete, problems, ran } = await figures(['a.csv', 'b.jsonl'], { cwd });
    expect([evaluation.postings, complete, ran.code]).toEqual([3, false, 2]);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'a.csv:3',
      'a.csv:4',
      'b.jsonl:2',
      'b.jsonl:3',
      'b.jsonl:4',
    ]);
    expect(ran.err).toContain('a.csv:4: the label "2" is neither 1/1.0 nor 0/0.0');
    expect((await evaluate(['a.csv', '--allow-incomplete'], { cwd })).code).toBe(0);
  });

  test('a ragged row without its label is no negative', async () => {
    const { evaluation, ran } = await figures(['-', '--input', 'csv'], {
      stdin: 'text,label\n赤玉です,recruit\n石ころばかり\n',
    });
    expect([evaluation.postings, ran.code]).toEqual([1, 2]);
    expect(ran.err).toContain('-:3: the label is empty');
  });

  test('where no positive one occurs, the error names those seen', async () => {
    const { code, out, err } = await evaluate(['-', '--positive', '闇'], { stdin: of(['1', '0', '1', '0']) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('no posting has a positive label; name it with --positive. Labels seen: 0 (2), 1 (2)');
  });

  test.each([
    [
      'a column that is not there',
      CSV,
      ['--label-column', 'lable'],
      'there is no column "lable"; did you mean "label"?',
    ],
    ['no column that is known', 'id,text,x\n1,赤玉,1\n2,石,0\n', [], 'no column is known to hold the label'],
    ['lines', '赤玉\n石\n', ['--input', 'lines'], 'this input has no columns, so no labels'],
    ['no posting', 'text,label\n', [], 'there is no posting with a label'],
    ['a slice that is not there', CSV, ['--slice', 'kinds'], 'there is no column "kinds"; did you mean "kind"?'],
    [
      'a slice of texts',
      `text,label\n${Array.from({ length: 1_001 }, (_, at) => `赤玉${at},recruit\n`).join('')}`,
      ['--slice', 'text'],
      'has more than 1000 different values',
    ],
  ])('%s: wrong use, said once, and no report', async (_, stdin, argv, message) => {
    const { code, out, err } = await evaluate(['-', ...argv], { stdin });
    expect([code, out]).toEqual([2, '']);
    expect(err.split(message)).toHaveLength(2);
  });

  test('日本語でも', async () => {
    const { err } = await evaluate(['-', '--lang', 'ja', '--positive', '闇'], { stdin: of(['1', '0', '', '0']) });
    expect(err).toContain('列「判定」をラベルとしました');
    expect(err).toContain('-:4: ラベルが空です');
    expect(err).toContain('陽性のラベルが一件もありません。--positive で指定してください。あったラベル: 0 (2), 1 (1)');
  });
});

describe('--misses', () => {
  test('holds every wrong posting with its text and signals', async () => {
    const cwd = folderWith({
      'a.csv': `${CSV}8,となりの黄玉をさがして！,talk,甲\n9,となりの黄玉をさがして、,talk,甲\n`,
    });
    const { code } = await evaluate(['a.csv', '--misses', 'wrong.jsonl', '-q'], { cwd });
    expect(code).toBe(0);
    const lines = records(readFileSync(path.join(cwd, 'wrong.jsonl'), 'utf8'));
    expect(lines.map(({ kind, id, label, at, repeat }) => [kind, id, label, at, repeat])).toEqual([
      ['missed', '3', 'recruit', 'medium', false],
      ['false-alarm', '4', 'talk', 'medium', false],
      ['false-alarm', '8', 'talk', 'medium', false],
      ['false-alarm', '9', 'talk', 'medium', true],
    ]);
    expect(lines[1]).toMatchObject({
      text: '図鑑にある黄玉とは何か',
      level: 'medium',
      source: { file: 'a.csv', line: 5 },
      signals: [{ rule: 'toy-yellow', evidence: [{ text: '黄玉' }] }],
    });
  });

  test('follows --level', async () => {
    const cwd = folderWith({ 'a.csv': CSV });
    await evaluate(['a.csv', '--misses', 'wrong.jsonl', '--level', 'low'], { cwd });
    const ids = records(readFileSync(path.join(cwd, 'wrong.jsonl'), 'utf8')).map(({ id }) => id);
    expect(ids).toEqual(['3', '4', '5']);
  });
});

describe('outputs', () => {
  test('several at once; files only when complete', async () => {
    const cwd = folderWith({ 'a.csv': CSV });
    const all = ['-f', 'markdown', '-o', 'json=r.json', '-o', 'junit=r.xml', '-o', 'text=r.txt', '--misses', 'm.jsonl'];
    const { code, out } = await evaluate(['a.csv', ...all], { cwd });
    expect([code, out.split('\n')[0]]).toEqual([0, '## Evaluation']);
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'm.jsonl', 'r.json', 'r.txt', 'r.xml']);
    const failed = folderWith({ 'a.csv': CSV });
    expect((await evaluate(['a.csv', ...all, '--positive', 'x'], { cwd: failed })).code).toBe(2);
    expect(readdirSync(failed)).toEqual(['a.csv']);
  });

  test('two that go to one place are refused, the misses among them', async () => {
    const cwd = folderWith({ 'a.csv': CSV });
    for (const argv of [
      ['-o', 'json=r', '-o', 'junit=r'],
      ['-o', 'json=r', '--misses', 'r'],
    ])
      expect((await evaluate(['a.csv', ...argv], { cwd })).code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.csv']);
  });

  test('what cannot be written is known before the first posting is read', async () => {
    const cwd = folderWith({ 'a.csv': CSV });
    mkdirSync(path.join(cwd, 'folder'));
    for (const argv of [
      ['-o', 'json=folder'],
      ['-o', 'json=r.json', '--misses', 'folder'],
      ['--misses', 'nowhere/m.jsonl'],
    ]) {
      const { code, out, err } = await evaluate(['a.csv', ...argv], { cwd });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('cannot write');
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'folder']);
  });

  test('github: the page of the step gets the Markdown, after what is there', async () => {
    const cwd = folderWith({ 'a.csv': CSV, 'summary.md': 'before\n' });
    const summary = path.join(cwd, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: summary };
    await evaluate(['a.csv'], { cwd, env });
    expect(readFileSync(summary, 'utf8')).toBe('before\n');
    const { out } = await evaluate(['a.csv', '-f', 'github'], { cwd, env });
    expect(out).toMatch(/^::warning file=a\.csv,line=\d+,title=yamiscan%3A /m);
    const markdown = (await evaluate(['a.csv', '-f', 'markdown'], { cwd })).out;
    expect(readFileSync(summary, 'utf8')).toBe(`before\n${markdown}`);
    const unwritable = await evaluate(['a.csv', '-f', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: cwd } });
    expect(unwritable.code).toBe(2);
  });

  test('an input that is not there is named, the others are measured', async () => {
    const cwd = folderWith({ 'a.csv': CSV });
    writeFileSync(path.join(cwd, 'empty.csv'), '');
    const { code, out, err } = await evaluate(['a.csv', 'b.csv', '--ordinary', 'c.txt', '--allow-incomplete'], { cwd });
    expect([code, out.includes('6 postings')]).toEqual([2, true]);
    expect(err).toContain('b.csv: no such file');
    expect(err).toContain('c.txt: no such file');
    expect((await evaluate(['nowhere.csv'], { cwd })).code).toBe(2);
  });

  test.each([
    [['--level', 'none'], 'there is no level none'],
    [['-f', 'jsonl'], 'there is no format jsonl'],
    [['-o', 'junits=x'], 'did you mean junit?'],
    [['--lable-column', 'x'], '--label-column'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, err } = await evaluate(['-', ...argv], { stdin: CSV });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a terminal and no file: help', async () => {
    expect((await run(['eval'])).out).toContain('Usage: yamiscan eval');
  });
});
