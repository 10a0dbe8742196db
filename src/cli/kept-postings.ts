/** Postings that wait until all are read, as what is said of one depends on the others. */
import { describeCampaigns, groupTexts } from '../campaigns/index.js';
import type { Campaign } from '../domain/campaign.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';

export interface KeptPosting {
  readonly posting: Posting;
  readonly report: Report;
}

export interface Kept {
  readonly add: (kept: KeptPosting) => void;
  /** In the order they came, each with its campaign. */
  readonly all: () => { readonly postings: Iterable<KeptPosting>; readonly campaigns: readonly Campaign[] };
}

export function keepForCampaigns(): Kept {
  const kept: KeptPosting[] = [];
  return {
    add: (one) => void kept.push(one),
    all: () => {
      const groups = groupTexts(kept.map(({ posting }) => posting.text));
      const { all, of } = describeCampaigns(groups, (nth) => kept[nth] as KeptPosting);
      return { postings: named(kept, (nth) => all[of(nth)]?.id ?? null), campaigns: all };
    },
  };
}

function* named(kept: readonly KeptPosting[], campaignOf: (nth: number) => string | null): Generator<KeptPosting> {
  for (const [nth, { posting, report }] of kept.entries())
    yield { posting, report: { ...report, campaign: campaignOf(nth) } };
}
