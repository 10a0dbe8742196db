/** What the pictures of an evaluation show: curves, where the levels stand on them, and the same numbers in words. */
import {
  type Confusion,
  type Estimate,
  type EvaluationReport,
  FLAG_LEVELS,
  type FlagLevel,
} from '../../domain/evaluation.js';
import { estimateInWords, percent } from '../../format/eval-figures.js';
import type { Words } from './words.js';

export interface Plot {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
}

export interface Axis {
  readonly title: string;
  /** Where the marks are; axes go from 0 to 1 otherwise. */
  readonly near: readonly [from: number, to: number];
}

export interface Line {
  readonly name: string;
  readonly isDashed: boolean;
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
  /** What is told of it where it is pointed at. */
  readonly told: string;
}

/** A point with its intervals. */
export interface Mark {
  readonly level: FlagLevel | null;
  readonly name: string;
  readonly x: Estimate;
  readonly y: Estimate;
}

type Evaluation = EvaluationReport['evaluation'];

export function prPlot({ curve, levels }: Evaluation, words: Words): Plot {
  const { figures } = words.evaluation;
  const { positives, postings } = totalsOf(levels.low);
  const base = postings === 0 ? 0 : positives / postings;
  const points = curve.flatMap(({ score, truePositives, falsePositives }) => {
    const [x, y] = [truePositives / positives, truePositives / (truePositives + falsePositives)];
    return positives === 0 ? [] : [{ x, y, told: told(score, figures.recall, x, figures.precision, y, words) }];
  });
  const marks = marksOf(levels, words, ({ recall, precision }) => [recall, precision]);
  return {
    x: { title: `${figures.recall} (%)`, near: nearHigh(marks.map(({ x }) => x)) },
    y: { title: `${figures.precision} (%)`, near: nearHigh(marks.map(({ y }) => y)) },
    lines: [
      { name: words.own.curve, isDashed: false, points },
      { name: words.own.baseRate, isDashed: true, points: flat(base) },
    ],
    marks,
  };
}

export function rocPlot({ curve, levels }: Evaluation, words: Words): Plot {
  const { figures } = words.evaluation;
  const { positives, negatives } = totalsOf(levels.low);
  const isWhole = positives > 0 && negatives > 0;
  const points = curve.map(({ score, truePositives, falsePositives }) => {
    const [x, y] = [falsePositives / negatives, truePositives / positives];
    return { x, y, told: told(score, figures.falsePositiveRate, x, figures.recall, y, words) };
  });
  const marks = marksOf(levels, words, ({ falsePositiveRate, recall }) => [falsePositiveRate, recall]);
  const most = Math.max(0, ...marks.map(({ x }) => x.high));
  return {
    x: { title: `${figures.falsePositiveRate} (%)`, near: [0, Math.min(1, Math.ceil(most * 25) / 20 || 0.05)] },
    y: { title: `${figures.recall} (%)`, near: nearHigh(marks.map(({ y }) => y)) },
    lines: [
      { name: words.own.curve, isDashed: false, points: isWhole ? [{ x: 0, y: 0, told: '' }, ...points] : [] },
      { name: words.own.chance, isDashed: true, points: DIAGONAL },
    ],
    marks,
  };
}

export function reliabilityPlot({ calibration: { table } }: Evaluation, words: Words): Plot {
  const marks = table.map(({ from, to, meanScore, observed }): Mark => {
    const mean = meanScore / 100;
    return { level: null, name: `${from}-${to}`, x: { value: mean, low: mean, high: mean }, y: observed };
  });
  const points = marks.map(({ name, x, y }) => ({
    x: x.value ?? 0,
    y: y.value ?? 0,
    told: `${name}: ${estimateInWords(y)}`,
  }));
  return {
    x: { title: words.own.meanScore, near: [0, 1] },
    y: { title: `${words.evaluation.columns.observed} (%)`, near: [0, 1] },
    lines: [
      { name: words.own.bins, isDashed: false, points },
      { name: words.own.ideal, isDashed: true, points: DIAGONAL },
    ],
    marks,
  };
}

/** How far scores are from what was observed, weighted by how many postings are in a bin; null where none is. */
export function calibrationError({ table }: Evaluation['calibration']): number | null {
  const all = table.reduce((sum, { postings }) => sum + postings, 0);
  const off = table.reduce(
    (sum, { postings, meanScore, observed }) => sum + postings * Math.abs((observed.value ?? 0) - meanScore / 100),
    0,
  );
  return all === 0 ? null : off / all;
}

/** A row for each point of the curve; the level that flags just that stands beside its score. */
export function curveRows({ curve, levels }: Evaluation, words: Words): string[][] {
  const { positives, negatives } = totalsOf(levels.low);
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : percent(part / whole));
  return curve.map(({ score, truePositives, falsePositives }) => {
    const here = FLAG_LEVELS.filter(
      (level) => levels[level].truePositives === truePositives && levels[level].falsePositives === falsePositives,
    );
    return [
      [score.toFixed(1), ...here.map((level) => words.report.levels[level])].join(' '),
      `${truePositives}`,
      `${falsePositives}`,
      share(truePositives, truePositives + falsePositives),
      share(truePositives, positives),
      share(falsePositives, negatives),
    ];
  });
}

/** One sentence a mark. */
export const plotInWords = ({ x, y, marks }: Plot): string =>
  marks
    .map((mark) => `${mark.name}: ${y.title} ${estimateInWords(mark.y)}, ${x.title} ${estimateInWords(mark.x)}`)
    .join('; ');

function totalsOf({ truePositives, falsePositives, falseNegatives, trueNegatives }: Confusion) {
  const [positives, negatives] = [truePositives + falseNegatives, falsePositives + trueNegatives];
  return { positives, negatives, postings: positives + negatives };
}

function marksOf(
  levels: Evaluation['levels'],
  { report }: Words,
  of: (figures: Evaluation['levels'][FlagLevel]) => readonly [x: Estimate, y: Estimate],
): Mark[] {
  return FLAG_LEVELS.map((level) => {
    const [x, y] = of(levels[level]);
    return { level, name: report.levels[level], x, y };
  }).filter(({ x, y }) => x.value !== null && y.value !== null);
}

/** Up to 1, from a little below the least. */
const nearHigh = (estimates: readonly Estimate[]): readonly [number, number] => [
  Math.max(0, Math.floor(20 * Math.min(1, ...estimates.map(({ low }) => low)) - 0.5) / 20),
  1,
];

const told = (score: number, xName: string, x: number, yName: string, y: number, { own }: Words): string =>
  `${own.from} ${score.toFixed(1)}: ${xName} ${percent(x)}, ${yName} ${percent(y)}`;

const flat = (y: number): readonly Point[] => [0, 1].map((x) => ({ x, y, told: '' }));
const DIAGONAL: readonly Point[] = [0, 1].map((at) => ({ x: at, y: at, told: '' }));
