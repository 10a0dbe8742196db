/** Every word that people read of what was mined, in both languages. */
import type { Language } from '../domain/language.js';
import type { GroupCounts } from '../domain/mining.js';
import { inLanguages } from './messages.js';

const words = inLanguages({
  titles: {
    terms: [
      '見逃しに偏る語（重み: 陰性に比べた対数オッズ×10の95%下限。件数: その語のルールなら発火する投稿）',
      'Terms that mark missed postings (weight: log-odds × 10 against the negatives, lower 95 % bound; counts: postings that a rule for the term would fire on)',
    ],
    spellings: ['どの用語にも当たらない綴り', 'Spellings that no term list knows'],
    drafts: [
      '下書きのルール（rules check が、書き足すところを挙げます）',
      'Draft rules (rules check names what is left to write)',
    ],
  },
  columns: {
    term: ['語', 'term'],
    missed: ['見逃し', 'missed'],
    found: ['検出', 'found'],
    negative: ['陰性', 'negative'],
    weight: ['重み', 'weight'],
    crime: ['罪種', 'crime'],
    beside: ['一緒に出る語', 'beside'],
    knownTo: ['この語を持つルール・用語', 'rules and terms that hold it'],
    spelling: ['綴り', 'spelling'],
    phrase: ['近い語', 'close to'],
    similarity: ['類似度', 'similarity'],
    by: ['根拠', 'by'],
    list: ['用語', 'term list'],
  },
  likeness: {
    reading: ['読みが同じ', 'sound'],
    letters: ['一字違い', 'one letter'],
  },
  phrases: { none: ['なし', 'none'], kept: ['既にあり、そのまま', 'was there, left as it is'] },
});

interface Sentences {
  readonly counts: (counts: GroupCounts, level: string) => string;
}
export type MiningWords = (typeof words)['ja'] & Sentences;

export const MINING_MESSAGES: Readonly<Record<Language, MiningWords>> = {
  ja: {
    ...words.ja,
    counts: ({ missed, found, negative }, level) =>
      `見逃した陽性 ${missed}件（「${level}」未満）、検出した陽性 ${found}件、陰性 ${negative}件。近似重複は一件と数えます`,
  },
  en: {
    ...words.en,
    counts: ({ missed, found, negative }, level) =>
      `${missed} positives missed (below ${level}), ${found} found, ${negative} negatives; near-duplicates count once`,
  },
};
