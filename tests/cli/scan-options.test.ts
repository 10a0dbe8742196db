/** Every option of scan does something. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, type Ran, records, scan } from './run.js';

const BALLS = ['赤玉', '黄玉', '白玉', '玉なし'];
const LINES = `${BALLS.join('\n')}\n`;
/** Scans a red, a yellow and a white ball, and a posting without any. */
const scanBalls = (...argv: string[]): Promise<Ran> => scan(['--input', 'lines', ...argv], { stdin: LINES });
const levels = async (ran: Promise<Ran>): Promise<unknown[]> => records((await ran).out).map(({ level }) => level);

describe('what is printed', () => {
  test('text is the format where none is named', async () => {
    const { code, out, err } = await scanBalls();
    expect(out).toMatch(/^✖ high {3}100\.0|^✖ high {4}9\d\.\d/);
    expect(out).toContain('Summary\n  4 postings: ✖ high 1  ▲ medium 1  △ low 1  · none 1');
    expect(out).toContain('│ ⟦赤玉⟧');
    expect([code, err]).toEqual([0, '']);
  });

  test.each([
    ['jsonl', /^\{"id":"1"/],
    ['json', /^\{"schema":"yamiscan-report\/1"/],
    ['csv', /^id,file,row,line,text,yamiscan_level/],
    ['text', /^✖ high/],
  ])('-f %s', async (format, start) => {
    expect((await scanBalls('-f', format)).out).toMatch(start);
  });

  test('--lang', async () => {
    expect((await scanBalls('--lang', 'ja')).out).toContain('投稿 4件: ✖ 高 1');
  });

  test('--min-level leaves postings out of every report, but counts them', async () => {
    const folder = folderWith({});
    const { out } = await scan(['--input', 'lines', '--min-level', 'medium', '-f', 'json', '-o', 'jsonl=r.jsonl'], {
      stdin: LINES,
      cwd: folder,
    });
    const { postings, summary } = JSON.parse(out);
    expect(postings.map((one: { level: string }) => one.level)).toEqual(['high', 'medium']);
    expect(summary.levels).toEqual({ none: 1, low: 1, medium: 1, high: 1 });
    expect(records(readFileSync(path.join(folder, 'r.jsonl'), 'utf8'))).toHaveLength(2);
    expect((await scanBalls('--min-level', 'high', '--fail-on', 'low')).code).toBe(1);
  });

  test('--quiet prints a line a posting, and no notes', async () => {
    const csv = '見出し,本文\nx,赤玉です\ny,玉なしです\n';
    const folder = folderWith({ 'a.csv': csv });
    const loud = await scan(['a.csv'], { cwd: folder });
    const quiet = await scan(['a.csv', '-q'], { cwd: folder });
    expect(loud.err).toMatch(/^yamiscan: a\.csv: /);
    expect(quiet.err).toBe('');
    expect(quiet.out.split('\n')).toHaveLength(3);
  });

  test('--color and --no-color, and what the environment says', async () => {
    const isColored = async (argv: string[], env = {}, tty: ['stdout'] | [] = []): Promise<boolean> =>
      (await scan(argv, { stdin: '赤玉', env, tty })).out.includes('\u001b[');
    expect(await isColored([])).toBe(false);
    expect(await isColored(['--color'])).toBe(true);
    expect(await isColored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await isColored([], {}, ['stdout'])).toBe(true);
    expect(await isColored([], { TERM: 'dumb' }, ['stdout'])).toBe(false);
    expect(await isColored([], { NO_COLOR: '1' }, ['stdout'])).toBe(false);
    expect(await isColored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await isColored(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await isColored([], { CI: 'true' })).toBe(false);
  });

  test('--bom starts CSV with a byte order mark', async () => {
    expect((await scanBalls('-f', 'csv', '--bom')).out.startsWith('\uFEFFid,')).toBe(true);
    expect((await scanBalls('-f', 'csv')).out.startsWith('id,')).toBe(true);
  });

  test('--stats says on standard error how fast it was', async () => {
    const { out, err } = await scanBalls('--stats', '-f', 'jsonl');
    expect(err).toMatch(
      /^yamiscan: prepared in \d+\.\d\d s, scanned in \d+\.\d\d s: 4 postings \(9 characters\), [\d,]+ postings\/s\n$/,
    );
    expect(records(out)).toHaveLength(4);
  });

  test('progress is shown on a terminal where the report goes elsewhere, unless --no-progress or --quiet', async () => {
    const err = async (argv: string[], tty: readonly ('stdout' | 'stderr')[]): Promise<string> =>
      (await scan(['--input', 'lines', ...argv], { stdin: '赤玉\n'.repeat(200), tty })).err;
    expect(await err([], ['stderr'])).toContain('postings (');
    expect(await err(['--no-progress'], ['stderr'])).toBe('');
    expect(await err(['--quiet'], ['stderr'])).toBe('');
    expect(await err([], ['stderr', 'stdout'])).toBe('');
    expect(await err([], [])).toBe('');
  });
});

describe('what is written', () => {
  test('-o writes besides what is printed, as often as asked, without colours', async () => {
    const cwd = folderWith({ 'in.txt': '赤玉' });
    const { out } = await scan(['in.txt', '--color', '-o', 'csv=a.csv', '-o', 'text=a.txt', '-o', 'json=a.json'], {
      cwd,
    });
    expect(out).toContain('\u001b[');
    expect(readFileSync(path.join(cwd, 'a.csv'), 'utf8')).toContain('yamiscan_level');
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toContain('⟦赤玉⟧');
    expect(JSON.parse(readFileSync(path.join(cwd, 'a.json'), 'utf8')).complete).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'a.json', 'a.txt', 'in.txt']);
  });

  test('-o FORMAT=- says what -f says', async () => {
    expect((await scanBalls('-o', 'jsonl=-')).out).toBe((await scanBalls('-f', 'jsonl')).out);
  });

  test('a path may hold =', async () => {
    const cwd = folderWith({});
    await scan(['-o', 'jsonl=a=b.jsonl', '-'], { cwd, stdin: '赤玉' });
    expect(readdirSync(cwd)).toEqual(['a=b.jsonl']);
  });
});

describe('exit codes', () => {
  test.each([
    ['none', 0],
    ['high', 1],
    ['99.9', 0],
    ['98', 1],
    ['0', 1],
  ])('--fail-on %s: %d', async (failOn, code) => {
    expect((await scan(['--fail-on', failOn], { stdin: '赤玉' })).code).toBe(code);
  });

  test.each([
    ['白玉', 'low', 1],
    ['白玉', 'medium', 0],
    ['黄玉', 'medium', 1],
    ['黄玉', 'high', 0],
    ['玉なし', 'low', 0],
  ])('%s --fail-on %s: %d', async (text, level, code) => {
    expect((await scan(['--fail-on', level], { stdin: text })).code).toBe(code);
  });

  test('the format and files change nothing', async () => {
    for (const format of ['text', 'json', 'jsonl', 'csv'])
      expect((await scanBalls('-f', format, '--fail-on', 'high', '-q')).code).toBe(1);
  });

  test('2 wins over 1; --allow-incomplete allows what could not be read, not what is not there', async () => {
    const cwd = folderWith({ 'a.jsonl': '{"text":"赤玉"}\n{"text":\n' });
    const code = async (...argv: string[]): Promise<number> => (await scan(argv, { cwd })).code;
    expect(await code('a.jsonl')).toBe(2);
    expect(await code('a.jsonl', '--fail-on', 'high')).toBe(2);
    expect(await code('a.jsonl', '--allow-incomplete')).toBe(0);
    expect(await code('a.jsonl', '--allow-incomplete', '--fail-on', 'high')).toBe(1);
    expect(await code('a.jsonl', 'b.jsonl', '--allow-incomplete')).toBe(2);
  });
});

describe('what is read', () => {
  const CSV = '番号,題名,本文\n7,赤玉,黄玉\n8,青,白玉\n';

  test('--input', async () => {
    expect(await levels(scan(['--input', 'text', '-f', 'jsonl'], { stdin: LINES }))).toEqual(['high']);
    expect(await levels(scanBalls('-f', 'jsonl'))).toEqual(['high', 'medium', 'low', 'none']);
  });

  test('--text-column, repeated, joins columns; --id-column names the id', async () => {
    const ids = async (...argv: string[]): Promise<unknown[]> =>
      records((await scan(['--input', 'csv', '-f', 'jsonl', ...argv], { stdin: CSV })).out).map(({ id, level }) => [
        id,
        level,
      ]);
    expect(await ids('--text-column', '題名', '--id-column', '番号')).toEqual([
      ['7', 'high'],
      ['8', 'none'],
    ]);
    expect(await ids('--text-column', '本文', '--id-column', '題名')).toEqual([
      ['赤玉', 'medium'],
      ['青', 'low'],
    ]);
    expect(await ids('--text-column', '題名', '--text-column', '本文', '--id-column', '番号')).toEqual([
      ['7', 'high'],
      ['8', 'low'],
    ]);
    expect(await ids('--text-column', '3', '--id-column', '番号')).toEqual([
      ['7', 'medium'],
      ['8', 'low'],
    ]);
  });

  test('-d and --no-header', async () => {
    const csv = (...argv: string[]) => ['--input', 'csv', '-f', 'jsonl', ...argv];
    const bare = csv('-d', '|', '--no-header', '--text-column', '2');
    expect(await levels(scan(bare, { stdin: 'a|赤玉|x\nb|白玉|y\n' }))).toEqual(['high', 'low']);
    const tab = csv('-d', 'tab', '--text-column', '本文');
    expect(await levels(scan(tab, { stdin: 'n\t本文\n1\t赤玉\n' }))).toEqual(['high']);
  });

  test('--encoding', async () => {
    const shiftJis = Buffer.from([0x90, 0xd4, 0x8b, 0xca]);
    expect(await levels(scan(['--encoding', 'sjis', '-f', 'jsonl'], { stdin: shiftJis }))).toEqual(['high']);
  });

  test('files, folders, globs and - in one run, each file once', async () => {
    const cwd = folderWith({ 'b.txt': '白玉', 'a.txt': '赤玉' });
    mkdirSync(path.join(cwd, 'sub'));
    writeFileSync(path.join(cwd, 'sub', 'c.txt'), '黄玉');
    const { out } = await scan(['sub', '*.txt', 'b.txt', '-', '-f', 'jsonl'], { cwd, stdin: '玉なし' });
    expect(records(out).map(({ source, level }) => [(source as { file: string }).file, level])).toEqual([
      [path.join('sub', 'c.txt'), 'medium'],
      ['a.txt', 'high'],
      ['b.txt', 'low'],
      [null, 'none'],
    ]);
  });

  describe('--date', () => {
    const wages = (fiscalYear: number, yen: number) =>
      `  - fiscalYear: ${fiscalYear}\n    yen: { 東京都: ${yen} }\n    since: { 東京都: ${fiscalYear}-10-01 }\n`;
    const compared = async (stdin: string, ...argv: string[]): Promise<unknown[]> => {
      const folder = folderWith({});
      mkdirSync(path.join(folder, 'data'));
      const years = wages(2023, 1000) + wages(2024, 1100);
      writeFileSync(path.join(folder, 'data', 'minimum-wage.yml'), `source: toy\nread: 2025-01-01\nyears:\n${years}`);
      const ran = await scan(['--input', 'csv', '-f', 'jsonl', '--rules', folder, ...argv], { stdin });
      return records(ran.out).map(({ belowMinimumWage }) => (belowMinimumWage as { minimum: number } | null)?.minimum);
    };
    const AD = '東京都 レジ 時給900円';

    test('says which minimum wage counts where no column does', async () => {
      const dated = `text,掲載日\n${AD},2023-12-01\n${AD},\n`;
      expect(await compared(dated)).toEqual([1000, 1100]);
      expect(await compared(dated, '--date', '2024-09-30')).toEqual([1000, 1000]);
      expect(await compared(`text,掲載日\n${AD},2024-12-01\n${AD},\n`, '--date', '2024-09-30')).toEqual([1100, 1000]);
    });

    test('holds in threads too', async () => {
      const many = `text\n${`${AD}\n`.repeat(200)}`;
      expect(new Set(await compared(many, '--date', '2024-09-30', '--jobs', '2'))).toEqual(new Set([1000]));
    });

    test.each(['2024-13-01', '2024/09/30', 'today'])('%s is no day', async (day) => {
      const { code, err } = await scan(['--date', day], { stdin: '赤玉' });
      expect(code).toBe(2);
      expect(err).toContain(`--date: ${day}: must be a day such as 2026-01-31`);
    });
  });

  test('`yamiscan scan` is `yamiscan`', async () => {
    expect(await scan(['scan', '-f', 'jsonl'], { stdin: '赤玉' })).toEqual(
      await scan(['-f', 'jsonl'], { stdin: '赤玉' }),
    );
  });
});
