/** Postings that wait until all are read, as what is said of one depends on the others. */
import { describeCampaigns, groupTexts } from '../campaigns/index.js';
import type { Campaign } from '../domain/campaign.js';
import type { JudgedPosting } from './whole-run.js';

export interface Kept {
  readonly add: (kept: JudgedPosting) => void;
  /** In the order they came, each with its campaign. */
  readonly all: () => { readonly postings: Iterable<JudgedPosting>; readonly campaigns: readonly Campaign[] };
}

export function keepForCampaigns(): Kept {
  const kept: JudgedPosting[] = [];
  return {
    add: (one) => void kept.push(one),
    all: () => {
      const groups = groupTexts(kept.map(({ posting }) => posting.text));
      const { all, of } = describeCampaigns(groups, (nth) => kept[nth] as JudgedPosting);
      return { postings: named(kept, (nth) => all[of(nth)]?.id ?? null), campaigns: all };
    },
  };
}

function* named(kept: readonly JudgedPosting[], campaignOf: (nth: number) => string | null): Generator<JudgedPosting> {
  for (const [nth, { posting, report }] of kept.entries())
    yield { posting, report: { ...report, campaign: campaignOf(nth) } };
}
