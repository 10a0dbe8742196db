/** A format in which people's contacts are hidden: it gets postings, reports and findings that name none. */
import type { Campaign } from '../domain/campaign.js';
import type { FlaggedPosting } from '../domain/finding.js';
import type { KeptQuiet } from '../domain/kept-quiet.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import type { CreateFormatter } from '../format/formatter.js';
import type { FormatName } from '../format/index.js';
import type { Mask } from '../indicators/index.js';

/** Formats that people pass around, or that a server keeps. */
const MASKED: ReadonlySet<FormatName> = new Set(['html', 'markdown', 'sarif', 'junit', 'github']);

/** `asked`: what was said of all formats. */
export const isMasked = (format: FormatName, asked: boolean | undefined): boolean => asked ?? MASKED.has(format);

/** What it says of a posting depends on those before it, as names are counted. */
export const withMask =
  (create: CreateFormatter, mask: Mask): CreateFormatter =>
  (context) => {
    let original: { readonly posting: Posting; readonly report: Report } | null = null;
    const { begin, posting, end } = create({
      ...context,
      flagged: (_, shown) => {
        const flagged = original === null ? null : context.flagged(original.posting, original.report);
        return flagged === null ? null : hiddenIn(flagged, shown);
      },
    });
    return {
      begin,
      posting: (page, ofWhom, report) => {
        original = { posting: ofWhom, report };
        const shown = mask.posting(ofWhom, report);
        posting(page, shown.posting, shown.report);
      },
      end: (summary) => end(hiddenInSummary(summary, mask)),
    };
  };

/** Places and fingerprints are those of the file; what is quoted is what the masked report quotes. */
function hiddenIn(flagged: FlaggedPosting, { id, signals }: Report): FlaggedPosting {
  const findings = flagged.findings.map((finding) => {
    const evidence = signals.find(({ rule }) => rule === finding.rule)?.evidence ?? [];
    const quotes = evidence.toSorted((a, b) => a.start - b.start || a.end - b.end);
    return { ...finding, places: finding.places.map((place, nth) => ({ ...place, text: quotes[nth]?.text ?? '' })) };
  });
  return { ...flagged, id, findings };
}

function hiddenInSummary({ campaigns, quiet, ...summary }: Summary, mask: Mask): Summary {
  return {
    ...summary,
    ...(campaigns && { campaigns: hiddenInCampaigns(campaigns, mask) }),
    ...(quiet && { quiet: hiddenInQuiet(quiet, mask) }),
  };
}

function hiddenInQuiet({ baseline, suppressed }: KeptQuiet, { text }: Mask): KeptQuiet {
  const gone = baseline?.gone?.map((one) => ({ ...one, posting: text(one.posting) })) ?? null;
  return { baseline: baseline && { ...baseline, gone }, suppressed };
}

function hiddenInCampaigns(campaigns: readonly Campaign[], { text }: Mask): Campaign[] {
  const hidden = (campaign: Campaign): Campaign => ({
    ...campaign,
    template: campaign.template.map((part) =>
      part.kind === 'fixed' ? { ...part, text: text(part.text) } : { ...part, values: part.values.map(text) },
    ),
    indicators: campaign.indicators.map((one) => ({ ...one, value: text(one.value) })),
  });
  return campaigns.map(hidden);
}
