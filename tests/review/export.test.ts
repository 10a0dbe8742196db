/** Decisions that are exported go through `yamiscan eval` and `yamiscan fit` as they are. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvaluationReport } from '../../src/domain/evaluation.js';
import type { ReviewLabel } from '../../src/domain/review-page.js';
import { exportCsv, exportJsonl } from '../../src/review/export.js';
import { folderWith, run, TOY_RULES } from '../cli/run.js';
import { type Judged, posting, print, report } from '../format/toy.js';
import { readPage } from './read-page.js';

const WORDS = ['庭', '駅', '夜', '海', '山', '店', '客', '本', '雨'];
const LABELS: readonly ReviewLabel[] = ['benign', 'awareness', 'talk'];
const HOSTILE = ['=1+1|cmd', '-赤玉です', '@玉,"引用"\r\n二行目', '\t+赤玉', '\u200b=赤玉', '"', "'赤玉", '＝1+1'];

const isRecruit = (at: number): boolean => at % 10 < 3;
const labelAt = (at: number): ReviewLabel =>
  isRecruit(at) ? 'recruit' : at % 40 === 7 ? 'grey' : (LABELS[at % LABELS.length] ?? 'talk');
const textAt = (at: number): string =>
  HOSTILE[at] ??
  `${WORDS[at % WORDS.length]}の${isRecruit(at) ? (at % 20 < 3 ? '赤玉を運ぶだけ' : '日給3万で丸い玉を運ぶだけ') : '青玉を見ていた'}${WORDS[at % 7]}`;

const SIZE = 1200;
const judged = Array.from({ length: SIZE + 5 }, (_, at): Judged => {
  const of = posting(textAt(at), {
    id: at === 1 ? '=id' : `n${at}`,
    source: { file: 'ads.csv', row: at + 1, line: at },
  });
  return [of, report(of, { score: 12.3 })];
});
const { run: reviewed, texts } = readPage(print('html', judged));
/** The last ones are undecided. */
const exported = { run: reviewed, textOf: texts.of, labelOf: (row: number) => (row < SIZE ? labelAt(row) : null) };
const jsonl = [...exportJsonl(exported)].join('');
const csv = [...exportCsv(exported)].join('');
const cwd = folderWith({ 'labels.jsonl': jsonl, 'labels.csv': csv });
const command = (name: string, file: string, ...more: string[]) =>
  run([name, file, '--no-config', '--rules', TOY_RULES, ...more], { cwd });

test('JSONL holds texts and labels to the letter, of what is decided', () => {
  const records = jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; label: string });
  expect(records.map(({ text, label }) => [text, label])).toEqual(
    judged.slice(0, SIZE).map(([{ text }], at) => [text, labelAt(at)]),
  );
});

test('no cell of the CSV is a formula', () => {
  expect(csv).not.toMatch(/(?:^|[,\n])"?[\s\p{Cf}]*[=+\-@＝＋－＠]/mu);
});

describe.each(['labels.jsonl', 'labels.csv'])('%s', (file) => {
  test('is taken by eval as it is, without a word about columns that are unknown', async () => {
    const { code, out, err } = await command('eval', file, '-f', 'json');
    const { evaluation } = JSON.parse(out) as EvaluationReport;
    expect([code, err]).toEqual([0, expect.not.stringContaining('error')]);
    expect(evaluation.postings).toBe(judged.slice(0, SIZE).filter((_, at) => labelAt(at) !== 'grey').length);
    expect(evaluation.labels.map(({ label }) => label).sort()).toEqual([
      'awareness',
      'benign',
      'grey',
      'recruit',
      'talk',
    ]);
  });

  test('is learned from by fit as it is', async () => {
    const { code, out, err } = await command('fit', file, '--out', path.join(cwd, `learned-${file}`));
    expect([code, out, err]).toEqual([0, expect.stringContaining('postings'), expect.any(String)]);
  });
});

test('both files are judged alike', async () => {
  const figures = async (file: string) =>
    (JSON.parse((await command('eval', file, '-f', 'json')).out) as EvaluationReport).evaluation.levels;
  expect(await figures('labels.csv')).toEqual(await figures('labels.jsonl'));
});
