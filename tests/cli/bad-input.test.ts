/** Whatever comes in: nothing is lost silently, what could not be read is named with file and line, the rest is scanned. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, type Ran, records, run, scan, TOY_RULES } from './run.js';

/** Levels and ids of what was scanned. */
const judged = ({ out }: Ran): unknown[] => records(out).map(({ id, level }) => `${id} ${level}`);
const scanFile = (name: string, content: string | Buffer, ...argv: string[]): Promise<Ran> =>
  scan([name, '-f', 'jsonl', ...argv], { cwd: folderWith({ [name]: content }) });

describe('inputs', () => {
  test.each(['', '\n \n', '\uFEFF'])('an empty input is said to hold nothing, and is no error: %j', async (content) => {
    const { code, out, err } = await scan(['-f', 'jsonl'], { stdin: content });
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^yamiscan: .*no posting/);
    for (const name of ['a.csv', 'a.json', 'a.jsonl', 'a.txt'])
      expect((await scanFile(name, content)).err, name).toMatch(new RegExp(`^yamiscan: ${name}: `));
  });

  test('a file that is not there: the others are scanned, the code is 2', async () => {
    const cwd = folderWith({ 'b.txt': '赤玉' });
    const ran = await scan(['a.txt', 'b.txt', '-f', 'jsonl'], { cwd });
    expect(judged(ran)).toEqual(['1 high']);
    expect(ran.err).toBe('yamiscan: a.txt: no such file\n');
    expect(ran.code).toBe(2);
  });

  test('no file there at all: nothing is printed', async () => {
    const ran = await scan(['a.txt', 'b.txt', '-f', 'json', '--lang', 'ja'], { cwd: folderWith({}) });
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: 'yamiscan: a.txt: ファイルがありません\nyamiscan: b.txt: ファイルがありません\n',
    });
  });

  test('a folder without readable files, and a glob that matches nothing', async () => {
    const cwd = folderWith({ 'a.txt': '赤玉' });
    mkdirSync(path.join(cwd, 'empty'));
    const ran = await scan(['empty', '*.csv', 'a.txt', '-f', 'jsonl'], { cwd });
    expect(judged(ran)).toEqual(['1 high']);
    expect(ran.err).toMatch(/^yamiscan: empty: .+\nyamiscan: \*\.csv: .+\n$/);
    expect(ran.code).toBe(2);
  });

  test('a binary file', async () => {
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154',
      'hex',
    );
    const cwd = folderWith({ 'a.txt': Buffer.concat([png, Buffer.alloc(64)]), 'b.txt': '赤玉' });
    const ran = await scan(['a.txt', 'b.txt', '-f', 'jsonl'], { cwd });
    expect(judged(ran)).toEqual(['1 high']);
    expect(ran.err).toMatch(/^yamiscan: a\.txt/);
    expect(ran.code).toBe(2);
  });

  test('an unknown column names the closest, and is wrong use even with --allow-incomplete', async () => {
    const csv = 'no,本文\n1,赤玉\n';
    const ran = await scanFile('a.csv', csv, '--text-column', '本分', '--allow-incomplete');
    expect(ran.err).toMatch(/本分.*本文/);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect((await scanFile('a.csv', csv, '--id-column', 'mo')).code).toBe(2);
  });

  test('a file that can not be read as such', async () => {
    const cwd = folderWith({ 'a.json': '{"not": "an array"', 'b.txt': '赤玉' });
    const ran = await scan(['a.json', 'b.txt', '-f', 'jsonl'], { cwd });
    expect(judged(ran)).toEqual(['1 high']);
    expect(ran.err).toMatch(/^yamiscan: a\.json(:\d+)*: /);
    expect(ran.code).toBe(2);
  });
});

describe('records', () => {
  test('a broken JSON line 7 is named, the lines around it are scanned', async () => {
    const good = Array.from({ length: 10 }, (_, at) => JSON.stringify({ id: `n${at + 1}`, text: '赤玉' }));
    const ran = await scanFile('a.jsonl', good.with(6, '{"id":"n7","text":"赤').join('\n'), '-q');
    expect(judged(ran)).toHaveLength(9);
    expect(ran.err).toMatch(/^yamiscan: a\.jsonl:7(:\d+)?: [^\n]+\n$/);
    expect(ran.code).toBe(2);
  });

  test('a ragged CSV row is named, and nothing of the rows around it is lost', async () => {
    const ran = await scanFile('a.csv', 'id,本文,場所\nn1,赤玉,東京\nn2,白玉\nn3,黄玉,大阪\n', '-q');
    expect(judged(ran)).toEqual(expect.arrayContaining(['n1 high', 'n3 medium']));
    expect(ran.err).toMatch(/^yamiscan: a\.csv:3: [^\n]+\n$/);
    expect(ran.code).toBe(2);
  });

  test('an unclosed quote is named', async () => {
    const ran = await scanFile('a.csv', 'id,本文\nn1,赤玉\nn2,"黄玉\nn3,白玉\n', '-q');
    expect(judged(ran)[0]).toBe('n1 high');
    expect(ran.err).toMatch(/^yamiscan: a\.csv:\d+: /);
    expect(ran.code).toBe(2);
  });

  test('Shift_JIS declared as UTF-8 is not decoded in silence', async () => {
    const shiftJis = Buffer.from([0x90, 0xd4, 0x8b, 0xca, 0x0a]);
    const ran = await scanFile('a.txt', shiftJis, '--encoding', 'utf-8');
    expect(ran.err).toMatch(/^yamiscan: a\.txt/);
    expect(ran.code).toBe(2);
    expect(judged(await scanFile('a.txt', shiftJis))).toEqual(['1 high']);
  });

  test('a header called __proto__ is a column like another', async () => {
    const csv = '__proto__,constructor,本文\np,c,赤玉\n';
    const cwd = folderWith({ 'a.csv': csv });
    const { out, code } = await scan(['a.csv', '-f', 'csv', '-q'], { cwd });
    expect(out).toMatch(/^__proto__,constructor,本文,yamiscan_level.*\np,c,赤玉,high/);
    expect(code).toBe(0);
    const named = await scan(['a.csv', '-f', 'jsonl', '--id-column', '__proto__', '--text-column', '本文'], { cwd });
    expect(judged(named)).toEqual(['p high']);
  });
});

describe('hostile text', () => {
  test.each([
    ['NUL', '赤\0玉 赤玉'],
    ['a lone surrogate', '\ud83d赤玉\udc00'],
    ['bidi controls', '\u202e赤玉\u202c\u2066x'],
    ['zero-width characters', '赤\u200b玉\u200d\ufeff 赤玉'],
    ['escape sequences', '\u001b[2J\u001b]0;x\u0007赤玉'],
  ])('%s neither breaks the run nor reaches the terminal', async (_, text) => {
    const ran = await scanFile('a.jsonl', JSON.stringify({ text }));
    expect(judged(ran)).toEqual(['1 high']);
    expect([ran.code, ran.err.includes('error')]).toEqual([0, false]);
    for (const format of ['text', 'json', 'jsonl'] as const) {
      const { out } = await scan(['a.jsonl', '-f', format], {
        cwd: folderWith({ 'a.jsonl': JSON.stringify({ text }) }),
      });
      expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  /** Within 8 s, where the quadratic time of old would take minutes. */
  test.each([
    ['1 MB without punctuation', '荷物運搬'.repeat(90_000)],
    ['8,000 × ー', 'ー'.repeat(8_000)],
    ['100,000 emoji', '🔥'.repeat(100_000)],
    ['200,000 brackets', '「'.repeat(200_000)],
    ['500,000 digits', '1'.repeat(500_000)],
  ])(
    '%s takes seconds',
    async (_, text) => {
      const started = performance.now();
      const { code, out } = await scan(['--input', 'text'], { stdin: `赤玉${text}` });
      expect(out).toMatch(/^✖ high/);
      expect(code).toBe(0);
      expect(performance.now() - started).toBeLessThan(8_000);
      expect(out.length).toBeLessThan(20_000);
    },
    60_000,
  );
});

describe('rules', () => {
  const broken = (name: string): string => path.resolve('fixtures/rules-invalid', name);

  test.each([
    ['typo', /typo\.yml:10:1: strenght: there is no such key/],
    ['duplicate-key', /duplicate-key\.yml:11:1: Map keys must be unique/],
    ['catastrophic', /catastrophic\.yml:11:9: when\.pattern: /],
  ])('%s: nothing is scanned', async (name, message) => {
    const { code, out, err } = await run(['--no-config', '--rules', broken(name)], { stdin: '赤玉' });
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });

  test('a failing example is found by check and test', async () => {
    const argv = ['--no-config', '--rules', broken('failing-example')];
    const check = await run(['rules', 'check', ...argv]);
    expect(check.out).toMatch(/failing-example\.yml.*: does not fire on its example/);
    expect(check.code).toBe(2);
    expect(await run(['rules', 'test', 'failing-example', ...argv])).toMatchObject({ code: 1 });
  });

  test('all mistakes of all folders are shown at once', async () => {
    const argv = ['--rules', broken('typo'), '--rules', broken('duplicate-key'), '--rules', TOY_RULES];
    const { err } = await run([...argv, '--no-config', '--disable', 'toy-rde', '--lang', 'ja'], { stdin: '赤玉' });
    expect(err).toMatch(/typo\.yml:10:1[\s\S]*duplicate-key\.yml:11:1[\s\S]*toy-rde というルールはありません/);
    expect(err).toMatch(/^(yamiscan: [^\n]+\n)+$/);
  });
});
