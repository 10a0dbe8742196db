/** An evaluation by hand, with a gate of each sort, hostile names, and what could not be read. */
import { byLevel, type EvaluationReport, type Figures } from '../../src/domain/evaluation.js';
import { figuresOf } from '../../src/evaluate/confusion.js';
import { wilson } from '../../src/evaluate/interval.js';

const figures = (hits: number, alarms: number, missed: number, silent: number): Figures =>
  figuresOf({ truePositives: hits, falsePositives: alarms, falseNegatives: missed, trueNegatives: silent });

const levels = (positives: number, negatives: number): EvaluationReport['evaluation']['levels'] => ({
  low: figures(
    Math.ceil(positives * 0.9),
    Math.ceil(negatives * 0.1),
    Math.floor(positives * 0.1),
    Math.floor(negatives * 0.9),
  ),
  medium: figures(
    Math.ceil(positives * 0.8),
    Math.ceil(negatives * 0.05),
    Math.floor(positives * 0.2),
    Math.floor(negatives * 0.95),
  ),
  high: figures(Math.ceil(positives * 0.5), 0, Math.floor(positives * 0.5), negatives),
});

const flagged = (cases: number) => byLevel((level) => wilson(level === 'high' ? 0 : Math.floor(cases / 10), cases));

/** As a line, a table, a page, an annotation and XML would each mistake. */
export const HOSTILE = '\u001b[2J|<b>*x*</b>&"\n::error::,%0A@all\u202e\ud800\ufffe';

const source = (file: string | null, line: number) => ({ file, row: line - 1, line });

export const EVALUATED: EvaluationReport = {
  level: 'medium',
  evaluation: {
    postings: 1_234,
    effective: 1_200,
    labels: [
      { label: 'grey', truth: 'ignored', postings: 10, effective: 10, flagged: flagged(10) },
      { label: 'recruit', truth: 'positive', postings: 410, effective: 400, flagged: flagged(400) },
      { label: '会話', truth: 'negative', postings: 824, effective: 800, flagged: flagged(800) },
    ],
    levels: levels(400, 800),
    ranking: {
      rocArea: { value: 0.987, low: 0.98, high: 0.992 },
      prArea: { value: 0.95, low: 0.931, high: 0.964 },
      recallAt: [
        { precision: 0.95, recall: { value: 0.81, low: 0.7, high: 0.86 }, score: 47.3 },
        { precision: 0.99, recall: { value: 0, low: 0, high: 0.12 }, score: null },
      ],
    },
    calibration: {
      brier: 0.08123,
      table: [
        { from: 0, to: 10, postings: 700, meanScore: 2.34, observed: wilson(40, 700) },
        { from: 90, to: 100, postings: 500, meanScore: 97.5, observed: wilson(360, 500) },
      ],
    },
    slices: [
      { column: 'crime', value: '', postings: 800, effective: 780, levels: levels(0, 780) },
      { column: 'crime', value: '運び', postings: 20, effective: 20, levels: levels(20, 0) },
      { column: 'site', value: HOSTILE, postings: 20, effective: 20, levels: levels(10, 10) },
    ],
    rules: [
      {
        rule: 'toy-collector',
        hits: 200,
        positives: 190,
        precision: wilson(190, 200),
        support: wilson(190, 400),
        onlyExplains: 120,
        onlyRaises: 3,
      },
      {
        rule: 'toy-messenger',
        hits: 300,
        positives: 180,
        precision: wilson(180, 300),
        support: wilson(180, 400),
        onlyExplains: 0,
        onlyRaises: 0,
      },
      {
        rule: 'toy-same-day',
        hits: 0,
        positives: 0,
        precision: wilson(0, 0),
        support: wilson(0, 400),
        onlyExplains: 0,
        onlyRaises: 0,
      },
    ],
    ordinary: [{ file: 'ordinary.jsonl', postings: 2_841, effective: 2_800, flagged: flagged(20) }],
  },
  misses: {
    missed: 80,
    falseAlarms: 40,
    worst: [
      {
        kind: 'false-alarm',
        id: 'a-17',
        source: source('labelled.csv', 18),
        label: '会話',
        level: 'high',
        score: 99.1,
      },
      { kind: 'missed', id: HOSTILE, source: source('dir,1/a:b.csv', 5), label: 'recruit', level: 'none', score: 0.4 },
      { kind: 'missed', id: '9', source: source(null, 10), label: 'recruit', level: 'none', score: 1.2 },
    ],
  },
  gates: [
    {
      name: 'min-recall 90%@medium',
      passed: false,
      message: { ja: '80.0%（10.0 足りない）', en: '80.0%, 10.0 below' },
    },
    { name: 'max-fpr 6%', passed: true, message: { ja: '5.0%', en: '5.0%' } },
    { name: 'label=なし max-fpr 2%', passed: null, message: { ja: '計算できません', en: "can't be computed" } },
  ],
  problems: [
    { file: 'labelled.csv', line: 7, message: { ja: 'ラベルが空です', en: 'the label is empty' } },
    { file: null, line: 3, message: { ja: HOSTILE, en: HOSTILE } },
  ],
  problemCount: 12,
  complete: false,
};
