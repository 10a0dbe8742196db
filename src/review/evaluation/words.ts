/** Every word of the page that the other formats of an evaluation don't have, in both languages. */
import type { Language } from '../../domain/language.js';
import { WORDING } from '../../domain/signal.js';
import { COMPARISON_MESSAGES } from '../../format/comparison-messages.js';
import { EVAL_MESSAGES } from '../../format/eval-messages.js';
import { inLanguages, MESSAGES } from '../../format/messages.js';
import { PAGE_WORDS } from '../words.js';
import type { Viewed } from './state.js';

const WORDS = {
  own: {
    title: ['yamiscan 評価', 'yamiscan evaluation'],
    contents: ['目次', 'Contents'],
    curves: ['曲線と校正', 'Curves and calibration'],
    pr: ['適合率-再現率曲線', 'Precision-recall curve'],
    roc: ['ROC 曲線', 'ROC curve'],
    reliability: ['信頼度図', 'Reliability diagram'],
    curve: ['しきい値を動かした曲線', 'as the threshold moves'],
    baseRate: ['陽性の割合（無作為に検出したとき）', 'share of positives (flagging at random)'],
    chance: ['無作為に検出したとき', 'flagging at random'],
    ideal: ['スコアどおりなら', 'if scores were true'],
    bins: ['実際の陽性率（スコア10刻み）', 'observed positives, by bins of ten'],
    near: ['三つの水準の付近を拡大', 'Zoom in on the three levels'],
    meanScore: ['平均スコア（%）', 'mean score (%)'],
    ece: ['期待校正誤差 ECE（10区間、0が最良）', 'Expected calibration error over ten bins (0 is best)'],
    confusion: ['混同行列', 'Confusion matrices'],
    flagged: ['検出', 'flagged'],
    silent: ['非検出', 'not flagged'],
    slices: ['区分ごとの成績', 'Slices'],
    few: ['少数', 'few'],
    fewNote: [
      '「少数」は実質30件未満の区分です。区間が広いので、他と比べるときは区間を見てください。',
      '“few” marks slices of fewer than 30 effective postings: look at the interval before you compare.',
    ],
    signals: ['点数を動かした特徴', 'What moved the score'],
    noSignals: ['特徴は見つかりませんでした', 'no sign was found'],
    robustness: ['書き換えへの強さ', 'Robustness'],
    problems: ['読めなかった投稿', 'What could not be read'],
    from: ['スコア', 'score from'],
    thresholds: ['しきい値', 'threshold'],
    level: ['水準', 'Level'],
    changes: ['点数の変わったルール', 'Rules whose points changed'],
  },
} as const;

const words = inLanguages(WORDS);

/** What the formats say, and what this page and the review page say. */
export const wordsOf = (language: Language) => ({
  own: words[language].own,
  shell: PAGE_WORDS[language].labels,
  report: MESSAGES[language],
  evaluation: EVAL_MESSAGES[language],
  comparison: COMPARISON_MESSAGES[language],
});

export type Words = ReturnType<typeof wordsOf>;

/** Learned wording is no rule of the pack, and has no title there. */
export function ruleName({ page, language }: Viewed, rule: string): string {
  const { phrases } = MESSAGES[language.value];
  return page.titles[rule]?.[language.value] ?? (rule === WORDING ? phrases.wording : '');
}
