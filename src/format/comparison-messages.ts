/** Every word that people read where a run is held against a baseline, in both languages. */
import type { Comparison, Flip } from '../domain/comparison.js';
import type { Language } from '../domain/language.js';
import { inLanguages, type Pairs } from './messages.js';

const WORDS = {
  flips: {
    broken: ['正→誤', 'now wrong'],
    fixed: ['誤→正', 'now right'],
  } satisfies Pairs<Flip['kind']>,
  titles: {
    comparison: ['ベースラインとの比較', 'Compared with the baseline'],
    flips: ['判定が変わった投稿', 'Flipped postings'],
    rules: ['発火数が変わったルール', 'Rules with other hits'],
  },
  columns: {
    before: ['前', 'before'],
    after: ['今', 'now'],
    change: ['差', 'change'],
    hitsBefore: ['発火（前）', 'hits before'],
    hitsAfter: ['発火（今）', 'hits now'],
    recallBefore: ['再現率（前）', 'recall before'],
    recallAfter: ['再現率（今）', 'recall now'],
    rateBefore: ['誤検出率（前）', 'FPR before'],
    rateAfter: ['誤検出率（今）', 'FPR now'],
  },
  phrases: {
    bias: ['初期値', 'bias'],
    repeat: ['ほぼ同じ投稿が前にある', 'near-duplicate of an earlier one'],
    unmoved: [
      'どのルールの点数も同じ（初期値かしきい値の違い）',
      'every rule adds the same: the bias or a threshold differs',
    ],
  },
} as const;

/** What has a number in its middle. */
interface Sentences {
  readonly both: (postings: Comparison['postings']) => string;
  readonly counts: (counts: Comparison['counts'], p: string) => string;
  readonly ignored: (count: number) => string;
  readonly hidden: (count: number) => string;
}

const ja: Sentences = {
  both: ({ compared, added, gone, changed, relabelled }) =>
    `両方にある投稿 ${compared}件（うちラベルの変更 ${relabelled}件）。新規 ${added}件、消えた投稿 ${gone}件、本文の変更 ${changed}件は比べていません`,
  counts: ({ broken, fixed, effective }, p) =>
    `正→誤 ${broken}件、誤→正 ${fixed}件（ほぼ同じ投稿を除くと ${effective.broken}件と ${effective.fixed}件、McNemar の正確検定 p ${p}）`,
  ignored: (count) => `集計しないラベルの投稿 ${count}件でも判定が変わりました`,
  hidden: (count) => `ほか${count}件（-o json=FILE ですべて書き出せます）`,
};

const en: Sentences = {
  both: ({ compared, added, gone, changed, relabelled }) =>
    `${compared} postings in both (${relabelled} with another label); not compared: ${added} new, ${gone} gone, ${changed} with another text`,
  counts: ({ broken, fixed, effective }, p) =>
    `${broken} right before and wrong now, ${fixed} the other way round (${effective.broken} and ${effective.fixed} without near-duplicates; exact McNemar p ${p})`,
  ignored: (count) => `${count} more flipped whose label counts on neither side`,
  hidden: (count) => `${count} more (-o json=FILE writes them all)`,
};

const words = inLanguages(WORDS);

export const COMPARISON_MESSAGES: Readonly<Record<Language, (typeof words)['ja'] & Sentences>> = {
  ja: { ...words.ja, ...ja },
  en: { ...words.en, ...en },
};
