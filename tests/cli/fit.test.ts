import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, scan } from './run.js';

const WORDS = ['庭', '駅', '夜', '海', '山', '店', '客', '本', '雨'];
/** Three in ten are positive, and half of these speak of a red ball. */
const labelled = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const isPositive = at % 10 < 3;
    const word = WORDS[at % WORDS.length] ?? '';
    return JSON.stringify({
      text: `${word}の${isPositive ? (at % 20 < 3 ? '赤玉を運ぶだけ' : '日給3万で丸い玉を運ぶだけ') : '青玉を見ていた'}${WORDS[at % 7]}`,
      label: isPositive ? 'recruit' : 'talk',
      crime: isPositive ? (at % 20 < 3 ? 'robbery' : 'transport') : '',
    });
  }).join('\n');

describe('fit', () => {
  const cwd = folderWith({
    'labelled.jsonl': labelled(1200),
    'few.jsonl': labelled(40),
    'typo.jsonl': labelled(1200).replace('robbery', 'robery'),
    'calm.txt': '本を読んだ。庭を見た。',
    'broken.jsonl': `${labelled(50)}\n{oops`,
  });
  const fit = (...argv: string[]) => scan(['fit', ...argv], { cwd });
  const out = path.join(cwd, 'learned');

  test('writes points and wording that the next scan uses, and nothing anew where nothing changed', async () => {
    const dry = await fit('labelled.jsonl', '--out', out, '--dry-run');
    expect([dry.code, dry.err, dry.out]).toEqual([0, expect.any(String), expect.stringContaining('Would change')]);
    expect(existsSync(path.join(out, 'scoring.yml'))).toBe(false);

    const { code, out: said } = await fit('labelled.jsonl', '--out', out);
    expect([code, said]).toEqual([0, expect.stringContaining('1200 postings')]);
    expect(readFileSync(path.join(out, 'scoring.yml'), 'utf8')).toMatch(/toy-red: \d+\.\d # 180 postings/);
    expect((await fit('labelled.jsonl', '--out', out)).out).toContain('Nothing changed');

    const scanned = await scan(['-f', 'jsonl', '--rules', out], { stdin: '夜の赤玉を運ぶだけ山', cwd });
    expect(scanned.code).toBe(0);
    expect(JSON.parse(scanned.out).signals.map((signal: { rule: string }) => signal.rule)).toContain('wording');
  });

  test('refuses, saying why', async () => {
    const few = await fit('few.jsonl', '--out', out);
    expect([few.code, few.err]).toEqual([2, expect.stringContaining('28 negatives are too few')]);
    const calm = await fit('labelled.jsonl', '--ordinary', 'calm.txt', '--out', out);
    expect([calm.code, calm.err]).toEqual([2, expect.stringContaining('1 ordinary texts are too few')]);
    const broken = await fit('broken.jsonl', '--out', out);
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('broken.jsonl:51')]);
    const share = await fit('labelled.jsonl', '--high-max-fpr', '200%');
    expect([share.code, share.err]).toEqual([2, expect.stringContaining('--high-max-fpr')]);
  });

  test('learns to tell crimes apart where a column names them', async () => {
    const crimes = path.join(out, 'crimes.json');
    expect(existsSync(crimes)).toBe(false);
    const { code, out: said } = await fit('labelled.jsonl', '--crime-column', 'crime', '--out', out);
    expect([code, said]).toEqual([0, expect.stringMatching(/[1-9]\d* for crimes.*crimes\.json/s)]);
    const crimesOf = async (stdin: string): Promise<unknown> =>
      JSON.parse((await scan(['-f', 'jsonl', '--rules', out], { stdin, cwd })).out).crimes;
    expect(await crimesOf('日給3万で丸い玉を運ぶだけ海')).toEqual(['transport']);
    expect(await crimesOf('駅の赤玉を運ぶだけ庭')).toEqual(['robbery']);

    const wrong = await fit('typo.jsonl', '--crime-column', 'crime', '--out', out);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('typo.jsonl:1: there is no crime robery (did you mean robbery?)'),
    ]);
    const none = await fit('labelled.jsonl', '--crime-column', 'krime', '--out', out);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('krime')]);
  });

  test.each([
    [['--low-max-fpr', '0.0001'], 'a false-positive rate of 0.01 %'],
    [['--medium-max-fpr', '0.0002'], 'a false-positive rate of 0.02 %'],
    [['--high-max-fpr', '0.0003'], 'a false-positive rate of 0.03 %'],
    [['--medium-min-recall', '0.9999'], 'less than the 100.0 % asked for'],
    [['--ordinary', 'calm.txt', '--ordinary-medium-max-fpr', '99%'], '1 ordinary texts are too few'],
    [['--ordinary', 'calm.txt', '--ordinary-high-max-fpr', '99%'], '1 ordinary texts are too few'],
  ])('%s asks for more than the data can show', async (options, why) => {
    const { code, err } = await fit('labelled.jsonl', '--out', out, '--dry-run', ...options);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test('both bounds on ordinary texts can be loosened', async () => {
    const loose = ['--ordinary-medium-max-fpr', '99%', '--ordinary-high-max-fpr', '99%'];
    const { code } = await fit('labelled.jsonl', '--ordinary', 'calm.txt', '--out', out, '--dry-run', ...loose);
    expect(code).toBe(0);
  });
});
