/** An evaluation by hand, with a gate of each sort, hostile names, and what could not be read. */
import { byLevel, type EvaluationReport, type Figures, type Miss, type Quoted } from '../../src/domain/evaluation.js';
import { figuresOf } from '../../src/evaluate/confusion.js';
import { wilson } from '../../src/evaluate/interval.js';
import { posting, report, signal } from './toy.js';

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

const WORST: readonly Miss[] = [
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
];

const quote = (miss: Miss): Quoted => {
  const text = miss.kind === 'missed' ? `荷物を受け取るだけ ${HOSTILE}` : '荷物を受け取るだけ、という誘いに注意';
  const of = posting(text, { id: miss.id, source: miss.source });
  const signals = [signal(text, 'toy-messenger', 27.4, ['荷物']), signal(text, 'toy-warning', -12, ['だけ'])];
  return { miss, posting: of, report: report(of, { level: miss.level, score: miss.score, signals }) };
};

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
    curve: [
      { score: 99.5, truePositives: 120, falsePositives: 0 },
      { score: 85.2, truePositives: 200, falsePositives: 0 },
      { score: 50, truePositives: 320, falsePositives: 40 },
      { score: 20.4, truePositives: 360, falsePositives: 80 },
      { score: 0.3, truePositives: 400, falsePositives: 800 },
    ],
  },
  misses: {
    missed: 80,
    falseAlarms: 40,
    worst: WORST,
  },
  gates: [
    {
      name: 'min-recall 90%@medium',
      passed: false,
      message: { ja: '80.0%（10.0 足りない）', en: '80.0%, 10.0 below' },
    },
    {
      name: 'fail-on-regression max-broken 1',
      passed: false,
      message: {
        ja: '正→誤 2件（許容 1件）、誤→正 1件',
        en: '2 right before and wrong now (1 allowed), 1 the other way round',
      },
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
  quoted: WORST.map(quote),
  comparison: {
    postings: { compared: 1_230, added: 4, gone: 3, changed: 2, relabelled: 1 },
    counts: { broken: 2, fixed: 1, effective: { broken: 1, fixed: 1 }, ignored: 1 },
    p: 1,
    figures: { before: figures(321, 41, 79, 759), after: figures(320, 40, 80, 760) },
    slices: [
      { column: 'crime', value: '', effective: 780, before: figures(0, 41, 0, 739), after: figures(0, 40, 0, 740) },
      { column: 'crime', value: HOSTILE, effective: 20, before: figures(17, 0, 3, 0), after: figures(16, 0, 4, 0) },
    ],
    rules: [
      {
        rule: 'toy-collector',
        before: { hits: 202, positives: 192, recall: 0.48 },
        after: { hits: 200, positives: 190, recall: 0.475 },
      },
    ],
    flips: [
      {
        kind: 'broken',
        id: HOSTILE,
        source: source('dir,1/a:b.csv', 5),
        label: 'recruit',
        truth: 'positive',
        before: { level: 'medium', score: 61.5 },
        after: { level: 'none', score: 0.4 },
        text: HOSTILE,
        isCut: false,
        isRepeat: false,
        changes: [
          { rule: 'toy-collector', before: 42, after: null },
          { rule: 'toy-same-day', before: 0, after: 4 },
        ],
      },
      {
        kind: 'broken',
        id: 'a-17',
        source: source('labelled.csv', 18),
        label: '会話',
        truth: 'negative',
        before: { level: 'low', score: 49.9 },
        after: { level: 'medium', score: 50.1 },
        text: '荷物を受け取るだけ'.repeat(50),
        isCut: true,
        isRepeat: true,
        changes: [],
      },
      {
        kind: 'fixed',
        id: 'a-20',
        source: source('labelled.csv', 21),
        label: '会話',
        truth: 'negative',
        before: { level: 'high', score: 99 },
        after: { level: 'low', score: 30 },
        text: '荷物を受け取るだけ、という誘いに注意',
        isCut: false,
        isRepeat: false,
        changes: [{ rule: 'toy-warning', before: null, after: -12 }],
      },
    ],
    scoring: {
      before: { bias: -40, levels: { low: 20, medium: 50, high: 85 } },
      after: { bias: -42, levels: { low: 20, medium: 51, high: 85 } },
    },
  },
  robustness: {
    unchanged: {
      recall: { value: 0.9, low: 0.85, high: 0.94 },
      falsePositiveRate: { value: 0.02, low: 0.01, high: 0.04 },
    },
    mutators: [
      {
        mutator: 'spaces',
        recall: { value: 0.81, low: 0.75, high: 0.86 },
        falsePositiveRate: { value: 0.03, low: 0.02, high: 0.05 },
        relativeRecall: { value: 0.9, low: 0.83, high: 0.96 },
        lost: 21,
        raised: 4,
      },
      {
        mutator: 'masks',
        recall: { value: 0.92, low: 0.87, high: 0.95 },
        falsePositiveRate: { value: 0.02, low: 0.01, high: 0.04 },
        relativeRecall: { value: 1.022, low: 0.967, high: 1.056 },
        lost: 0,
        raised: 0,
      },
    ],
  },
};
