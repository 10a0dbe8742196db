import { describe, expect, test } from 'vitest';
import { folderWith, scan } from './run.js';

describe('explain', () => {
  test('shows views, tokens, facts and the sum, of a text given as it is', async () => {
    const { code, out, err } = await scan(['explain', '赤玉の仕事 青玉']);
    for (const part of ['│ ⟦赤玉⟧の仕事 ⟦青玉⟧', 'Views\n', 'Tokens\n', 'Facts\n', '+80.0  A red ball (toy-red, toy)'])
      expect(out).toContain(part);
    expect(out).toMatch(/ {2}-40\.0 {2}bias[\s\S]* {2}\+20\.0 {2}sum\n {2}score: 100 .*\(-\(20\.0\) \/ 10\)\) = 88\.1/);
    expect([code, err]).toEqual([0, '']);
  });

  test('--near says which rules almost fired, and what they missed', async () => {
    const near = await scan(['explain', '--near', '赤玉']);
    expect(near.out).toMatch(
      /Rules that almost fired\n {2}Two colours \(toy-pair\)\n {4}\+ met: phrase: 赤玉\n {4}- missed: phrase: 緑玉/,
    );
    expect((await scan(['explain', '赤玉'])).out).not.toContain('almost fired');
  });

  test('--lang ja', async () => {
    expect((await scan(['explain', '赤玉', '--lang', 'ja'])).out).toContain('赤い玉 (toy-red');
  });

  test('standard input is one text, whether named by - or not', async () => {
    const piped = await scan(['explain'], { stdin: '赤玉\n白玉\n' });
    expect(piped).toEqual(await scan(['explain', '-'], { stdin: '赤玉\n白玉\n' }));
    expect(piped.out).toMatch(/toy-red[\s\S]*toy-white/);
    const lines = await scan(['explain', '--input', 'lines'], { stdin: '赤玉\n白玉\n' });
    expect(lines.out).toMatch(/^-:1 {2}id 1[\s\S]*-:2 {2}id 2/m);
  });

  test('a file is read; --id picks one posting of it', async () => {
    const cwd = folderWith({ 'a.jsonl': '{"id":"x","text":"赤玉"}\n{"id":"y","text":"白玉"}\n' });
    const one = await scan(['explain', 'a.jsonl', '--id', 'y'], { cwd });
    expect(one.out).toMatch(/^a\.jsonl:2 {2}id y/);
    expect(one.out).not.toContain('toy-red');
    const none = await scan(['explain', 'a.jsonl', '--id', 'z'], { cwd });
    expect(none.err).toMatch(/a\.jsonl: there is no posting with the id z\n$/);
    expect(none.code).toBe(2);
  });

  test('what can not be read makes the code 2', async () => {
    const cwd = folderWith({ 'a.jsonl': '{"text":"赤玉"}\n{"text":\n' });
    const { code, out, err } = await scan(['explain', 'a.jsonl'], { cwd });
    expect(out).toContain('toy-red');
    expect(err).toContain('a.jsonl:2: ');
    expect(code).toBe(2);
  });

  test('a folder without readable files', async () => {
    expect(await scan(['explain', '.'], { cwd: folderWith({}) })).toMatchObject({ code: 2, out: '' });
  });

  test.each(['', ' ', '\0', '赤玉.', 'https://example.jp/赤玉', '赤玉'.repeat(3_000)])(
    'takes any text: %j',
    async (text) => {
      expect((await scan(['explain', text])).code).toBe(0);
    },
  );

  test('colours', async () => {
    expect((await scan(['explain', '赤玉', '--color'])).out).toContain('\u001b[');
    expect((await scan(['explain', '赤玉', '--no-color'], { tty: ['stdout'] })).out).not.toContain('\u001b[');
  });
});

describe('tokens', () => {
  test('shows views and tokens, and nothing of rules', async () => {
    const { code, out } = await scan(['tokens', 'ＵＤ 荷物を運ぶ']);
    expect(out).toMatch(/^Views\n {2}plain {5}│ ud 荷物を運ぶ\n/);
    expect(out).toMatch(/運ぶ +動詞\/自立 +運ぶ +ハコブ +6-8/);
    expect(out).not.toContain('bias');
    expect(code).toBe(0);
  });

  test('no word of a run of emoji is lost', async () => {
    const { out } = await scan(['tokens', '🔥🔥🔥急募💰💰即日即金📱📱テレグラム']);
    const tokens = out.split('\n').filter((line) => /\d+-\d+$/.test(line));
    const ends = tokens.map(
      (line) =>
        line
          .match(/(\d+)-(\d+)$/)
          ?.slice(1)
          .map(Number) ?? [],
    );
    expect(ends[0]?.[0]).toBe(0);
    expect(ends.at(-1)?.[1]).toBe('🔥🔥🔥急募💰💰即日即金📱📱テレグラム'.length);
    for (const [at, [start]] of ends.slice(1).entries()) expect(start).toBe(ends[at]?.[1]);
    for (const word of ['急募', '即日', '即金', 'テレグラム']) expect(out).toContain(`  ${word} `);
  });
});
