/** Labels worth a second look, from the labelled postings alone. */
import type { Audit } from '../../domain/audit.js';
import type { Bilingual } from '../../domain/language.js';
import type { RulePack } from '../../domain/rule.js';
import { contradictionsIn, type LabelledLesson } from './contradictions.js';
import { disagreementsIn } from './disagreements.js';
import type { GroupedRow } from './rows.js';

/** Of either side, near-duplicates counted once: with fewer a model knows less than the one who set the labels. */
export const LEAST_EACH = 60;

/** `rows`: all of them, in input order; `lessons`: those that count on a side. */
export function audit(rows: readonly GroupedRow[], lessons: readonly LabelledLesson[], pack: RulePack): Audit {
  const groupsOf = (truth: GroupedRow['truth']): number =>
    new Set(rows.filter((row) => row.truth === truth).map(({ group }) => group)).size;
  const [positives, negatives] = [groupsOf('positive'), groupsOf('negative')];
  const isEnough = Math.min(positives, negatives) >= LEAST_EACH;
  return {
    postings: rows.length,
    positives,
    negatives,
    refused: isEnough ? null : tooFew(positives, negatives),
    contradictions: isEnough ? contradictionsIn(lessons, pack) : [],
    disagreements: disagreementsIn(rows),
  };
}

const tooFew = (positives: number, negatives: number): Bilingual => ({
  ja: `陽性 ${positives}件・陰性 ${negatives}件では、ほかの行から学ぶには足りません（ほぼ同じ投稿を1件と数えて各${LEAST_EACH}件以上必要です）`,
  en: `${positives} positives and ${negatives} negatives are too few to learn from (${LEAST_EACH} of each are needed, near-duplicates counted once)`,
});
