/** Every word that people read in an evaluation, in both languages. */
import type { Miss, Truth } from '../domain/evaluation.js';
import type { Language } from '../domain/language.js';
import { inLanguages, type Pairs } from './messages.js';

const WORDS = {
  truths: {
    positive: ['陽性', 'positive'],
    negative: ['陰性', 'negative'],
    ignored: ['対象外', 'left out'],
  } satisfies Pairs<Truth>,
  misses: {
    missed: ['見逃し', 'missed'],
    'false-alarm': ['誤検出', 'false alarm'],
  } satisfies Pairs<Miss['kind']>,
  figures: {
    precision: ['適合率', 'precision'],
    recall: ['再現率', 'recall'],
    f1: ['F1', 'F1'],
    falsePositiveRate: ['誤検出率', 'false-positive rate'],
  },
  confusion: {
    truePositives: ['正しく検出', 'hits'],
    falsePositives: ['誤検出', 'false alarms'],
    falseNegatives: ['見逃し', 'missed'],
    trueNegatives: ['正しく非検出', 'rightly silent'],
  },
  columns: {
    level: ['水準', 'level'],
    label: ['ラベル', 'label'],
    truth: ['扱い', 'taken as'],
    postings: ['件数', 'N'],
    effective: ['実質件数', 'effective N'],
    positives: ['陽性', 'positives'],
    score: ['スコア', 'score'],
    mean: ['平均', 'mean'],
    observed: ['実際の陽性率', 'observed positives'],
    rule: ['ルール', 'rule'],
    hits: ['発火', 'hits'],
    ruleShare: ['適合率 (S/O)', 'precision (S/O)'],
    support: ['陽性に占める割合', 'share of positives'],
    onlyExplains: ['これだけで検出', 'only it explains'],
    onlyRaises: ['これだけで誤検出', 'only it raises'],
    file: ['ファイル', 'file'],
    figure: ['指標', 'figure'],
    value: ['値', 'value'],
  },
  titles: {
    levels: ['水準ごとの成績', 'Figures by level'],
    ranking: ['しきい値によらない成績', 'Whatever the threshold'],
    labels: ['ラベルごとの検出率', 'Flagged by label'],
    calibration: ['スコアの校正', 'Calibration of the score'],
    rules: ['ルールごとの成績', 'Rules'],
    silent: ['一度も発火しなかったルール', 'Rules that never fired'],
    ordinary: ['ラベルのない無害な投稿の検出率', 'Flagged in harmless postings without labels'],
    misses: ['誤った判定', 'Wrong postings'],
    gates: ['基準', 'Gates'],
  },
  ranking: {
    rocArea: ['ROC曲線下面積', 'area under ROC'],
    prArea: ['PR曲線下面積', 'area under PR'],
  },
  phrases: {
    title: ['評価', 'Evaluation'],
    unit: [
      '割合は %。括弧内は95%信頼区間（Wilson法、面積と再現率@適合率はブートストラップ法）',
      'Shares in %, with 95 % intervals in brackets (Wilson; bootstrap for areas and recall at a precision)',
    ],
    brier: ['Brierスコア（0が最良）', 'Brier score (0 is best)'],
    passed: ['達成', 'passed'],
    failed: ['未達', 'failed'],
    unknown: ['計算不能', 'unknown'],
    none: ['-', '-'],
  },
} as const;

/** What has a number or name in its middle. */
interface Sentences {
  readonly counts: (postings: number, effective: number) => string;
  readonly recallAt: (precision: string) => string;
  readonly from: (score: number) => string;
  readonly slice: (column: string, level: string) => string;
  readonly atLevel: (title: string, level: string) => string;
  readonly missCount: (missed: number, falseAlarms: number) => string;
  readonly silentCount: (count: number) => string;
  readonly hidden: (count: number) => string;
}

const figure = new Intl.NumberFormat('en-US');

const ja: Sentences = {
  counts: (postings, effective) =>
    `投稿 ${figure.format(postings)} 件（ほぼ同じ投稿を1件と数えて ${figure.format(effective)} 件。成績はこれによる）`,
  recallAt: (precision) => `適合率 ${precision}% での再現率`,
  from: (score) => `スコア ${score} 以上`,
  slice: (column, level) => `${column} ごとの成績（水準「${level}」以上）`,
  atLevel: (title, level) => `${title}（水準「${level}」以上）`,
  missCount: (missed, falseAlarms) => `見逃し ${missed} 件、誤検出 ${falseAlarms} 件`,
  silentCount: (count) => `${count} 件`,
  hidden: (count) => `ほかに ${count} 件（--misses FILE ですべて書き出せます）`,
};

const en: Sentences = {
  counts: (postings, effective) =>
    `${figure.format(postings)} postings (${figure.format(effective)} when near-duplicates count once, as they do in all figures)`,
  recallAt: (precision) => `recall at precision ${precision}%`,
  from: (score) => `score ≥ ${score}`,
  slice: (column, level) => `By ${column} (level ${level} or above)`,
  atLevel: (title, level) => `${title} (level ${level} or above)`,
  missCount: (missed, falseAlarms) => `${missed} missed, ${falseAlarms} false alarms`,
  silentCount: (count) => `${count} ${count === 1 ? 'rule' : 'rules'}`,
  hidden: (count) => `${count} more (--misses FILE writes them all)`,
};

const words = inLanguages(WORDS);

export const EVAL_MESSAGES: Readonly<Record<Language, (typeof words)['ja'] & Sentences>> = {
  ja: { ...words.ja, ...ja },
  en: { ...words.en, ...en },
};
