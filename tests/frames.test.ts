/** Who speaks, on the texts of fixtures/frames: a floor for each file, so that no change of rules or scoring makes it worse unseen. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { atLeast, type Report } from '../src/domain/report.js';
import { shippedScanner } from './shipped.js';

interface Line {
  readonly text: string;
  readonly frame: Report['frame'];
  readonly speech: Report['speech'];
  readonly flag: boolean;
}

/** Right answers at least: who speaks, the most telling act, flagged or not. */
const FLOORS: Readonly<Record<string, readonly [frame: number, speech: number, flag: number]>> = {
  help: [39, 38, 40],
  mentions: [106, 71, 111],
  offers: [59, 57, 58],
  second: [75, 58, 75],
  wrapped: [40, 40, 36],
};

const scanner = shippedScanner();
const files = globSync('fixtures/frames/*.jsonl').sort();
const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test('every file has a floor', () => {
  expect(Object.keys(FLOORS)).toEqual(files.map(nameOf));
});

describe.each(files)('%s', (file) => {
  const judged = linesOf(file).map((line) => ({ line, report: scanner.scan(line.text) }));
  const [frame, speech, flag] = FLOORS[nameOf(file)] ?? [Infinity, Infinity, Infinity];

  test('who speaks', () => {
    expect(judged.filter(({ line, report }) => report.frame === line.frame).length).toBeGreaterThanOrEqual(frame);
  });

  test('what the text does', () => {
    const isTold = ({
      line,
      report: {
        speech: [first],
      },
    }: (typeof judged)[number]): boolean => first !== undefined && line.speech.includes(first);
    expect(judged.filter(isTold).length).toBeGreaterThanOrEqual(speech);
  });

  test('flagged or not', () => {
    const isRight = ({ line, report }: (typeof judged)[number]): boolean =>
      atLeast(report.level, 'medium') === line.flag;
    expect(judged.filter(isRight).length).toBeGreaterThanOrEqual(flag);
  });

  test('nobody who asks for help is flagged', () => {
    const flagged = judged.filter(({ line, report }) => line.frame === 'help' && atLeast(report.level, 'medium'));
    expect(flagged.map(({ line }) => line.text)).toEqual([]);
  });
});

test('no text stands there twice', () => {
  const texts = files.flatMap(linesOf).map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.jsonl$/g, '');
}
