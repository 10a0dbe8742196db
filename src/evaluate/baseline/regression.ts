/** Whether a run is worse than its baseline: what `--fail-on-regression` asks. */
import type { Comparison } from '../../domain/comparison.js';
import type { GateOutcome } from '../../domain/evaluation.js';

/** A number of postings, or a share of those compared. */
export type MostBroken = { readonly postings: number } | { readonly share: number };

/** What could come from chance once in twenty times or less is no chance. */
const SIGNIFICANT = 0.05;

/** `name`: as it was asked for. */
export function judgeRegression({ counts, postings, p }: Comparison, most: MostBroken, name: string): GateOutcome {
  if (postings.compared === 0) return { name, passed: null, message: NOTHING };
  const allowed = 'share' in most ? Math.floor(most.share * postings.compared) : most.postings;
  const { broken, fixed, effective } = counts;
  const isWorse = effective.broken > effective.fixed && p < SIGNIFICANT;
  const worse = isWorse ? { ja: '、偶然とは言えない悪化', en: ', worse than chance explains' } : { ja: '', en: '' };
  return {
    name,
    passed: broken <= allowed && !isWorse,
    message: {
      ja: `正→誤 ${broken}件（許容 ${allowed}件）、誤→正 ${fixed}件${worse.ja}`,
      en: `${broken} right before and wrong now (${allowed} allowed), ${fixed} the other way round${worse.en}`,
    },
  };
}

const NOTHING = {
  ja: '計算できません（ベースラインの投稿が一件もありません）',
  en: "can't be computed: none of the baseline's postings is here",
};
