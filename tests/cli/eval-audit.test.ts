/** `yamiscan eval --audit`: planted mistakes are found, and nothing is written. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/domain/audit.js';
import { folderWith, records, scan } from './run.js';

/** Unlike any other, so that none is a near-duplicate. */
const wordsOf = (at: number): string =>
  Array.from({ length: 30 }, (_, letter) => String.fromCharCode(0x5000 + at * 30 + letter)).join('');

/** Every second row is positive; the labels of row 21 (silent) and 22 (red) are wrong. */
const rows = Array.from({ length: 160 }, (_, at) => {
  const isRed = at % 2 === 0;
  const label = (at === 20 || at === 21 ? !isRed : isRed) ? 'recruit' : 'talk';
  return { id: `r${at + 1}`, text: `${wordsOf(at)}${isRed ? '赤玉を運ぶだけ' : '青い空を見ていた'}`, label };
});
const COPIES = [
  { id: 'c1', text: '白い犬が川の向こうで長いあいだ吠えていた', label: 'talk' },
  { id: 'c2', text: '白い犬が川の向こうで、長いあいだ吠えていた！', label: 'recruit' },
  { id: 'c3', text: '黒い猫が屋根の上であくびをして丸くなった', label: 'talk' },
  { id: 'c4', text: '黒い猫が屋根の上であくびをして丸くなった。', label: 'Talk' },
  { id: 'c5', text: '駅前の花屋に今朝めずらしい薔薇が届いた', label: 'benign' },
  { id: 'c6', text: '駅前の花屋に今朝めずらしい薔薇が届いた', label: 'talk' },
];
const jsonl = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('eval --audit', () => {
  const content = jsonl([...rows, ...COPIES]);
  const cwd = folderWith({ 'a.jsonl': content, 'few.jsonl': jsonl([...rows.slice(0, 30), ...COPIES]) });
  const audit = (...argv: string[]) => scan(['eval', 'a.jsonl', '--audit', ...argv], { cwd });
  type Printed = Omit<Audit, 'disagreements'> & {
    schema: string;
    complete: boolean;
    contradictionCount: number;
    disagreements: { across: boolean; rows: Audit['contradictions'] }[];
  };

  test('finds labels that the other rows contradict, and copies whose labels differ', async () => {
    const { code, out } = await audit('-f', 'json');
    const printed = JSON.parse(out) as Printed;
    expect([code, printed.schema, printed.complete, printed.postings]).toEqual([0, 'yamiscan-audit/1', true, 166]);
    const [first, second] = printed.contradictions;
    expect([first?.id, second?.id].sort()).toEqual(['r21', 'r22']);
    const red = printed.contradictions.find(({ id }) => id === 'r21');
    expect(red).toMatchObject({ label: 'talk', source: { file: 'a.jsonl', line: 21 } });
    expect(red?.score).toBeGreaterThan(50);
    expect(red?.signals.map(({ rule }) => rule)).toContain('toy-red');
    expect(printed.disagreements.map(({ across, rows: all }) => [across, all.map(({ id }) => id)])).toEqual([
      [true, ['c1', 'c2']],
      [false, ['c5', 'c6']],
    ]);
  });

  test('as text in both languages, and one record a line', async () => {
    const english = await audit();
    expect(english.out).toContain('a.jsonl:21  ID r21');
    expect(english.out).toContain('Near-duplicates with different labels: 2');
    expect((await audit('--lang', 'ja')).out).toContain('ほぼ同じ文でラベルが違う組: 2組');
    const lines = records((await audit('-f', 'jsonl', '--audit-most', '1')).out);
    expect(lines.map(({ kind }) => kind)).toEqual(['contradiction', 'disagreement']);
    expect((await audit('--audit-most', '1')).out).toMatch(/\n {2}\d+ more\n/);
  });

  test('the same bytes each time, and no file is touched', async () => {
    expect((await audit('-f', 'jsonl')).out).toBe((await audit('-f', 'jsonl')).out);
    expect(readFileSync(path.join(cwd, 'a.jsonl'), 'utf8')).toBe(content);
    expect(readdirSync(cwd).sort()).toEqual(['a.jsonl', 'few.jsonl']);
  });

  test('refuses to learn from too little; copies are listed all the same', async () => {
    const { code, out, err } = await scan(['eval', 'few.jsonl', '--audit'], { cwd });
    expect([code, out]).toEqual([2, expect.stringContaining('ID c2')]);
    expect(err).toContain('16 positives and 18 negatives are too few to learn from (60 of each are needed');
  });

  test('what can’t be read makes the run incomplete', async () => {
    const broken = folderWith({ 'a.jsonl': `${content}{oops\n` });
    const { code, out, err } = await scan(['eval', 'a.jsonl', '--audit', '-f', 'json'], { cwd: broken });
    expect([code, (JSON.parse(out) as Printed).complete]).toEqual([2, false]);
    expect(err).toContain('a.jsonl:167');
    const allowed = await scan(['eval', 'a.jsonl', '--audit', '--allow-incomplete'], { cwd: broken });
    expect([allowed.code, allowed.out]).toEqual([0, expect.stringContaining('This run is incomplete')]);
  });

  test.each([
    [['--min-recall', '90%'], '--audit gives no figures: it does not go with --min-recall'],
    [['--baseline', 'x', '--misses', 'y'], '--misses, --baseline'],
    [['-f', 'junit'], 'there is no format junit'],
    [['--audit-most', '0'], '--audit-most: 0'],
  ])('%j is wrong use', async (argv, message) => {
    const { code, err } = await audit(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('--audit-most alone would do nothing', async () => {
    const { code, err } = await scan(['eval', 'a.jsonl', '--audit-most', '3'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('needs --audit too')]);
  });
});
