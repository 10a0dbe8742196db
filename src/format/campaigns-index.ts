/** The formats of `yamiscan campaigns` by name. */
import type { Campaign } from '../domain/campaign.js';
import type { Language } from '../domain/language.js';
import { formatCampaignsCsv } from './campaigns-csv.js';
import { formatCampaignsJson, formatCampaignsJsonl } from './campaigns-json.js';
import { formatCampaignsText } from './campaigns-text.js';

export interface CampaignsContext {
  readonly language: Language;
  readonly version: string;
  /** All that were read, in a campaign or not. */
  readonly postings: number;
  readonly complete: boolean;
}
/** The largest campaign comes first. */
export type FormatCampaigns = (campaigns: readonly Campaign[], context: CampaignsContext) => string;

export const CAMPAIGN_FORMATTERS = {
  text: formatCampaignsText,
  json: formatCampaignsJson,
  jsonl: formatCampaignsJsonl,
  csv: formatCampaignsCsv,
} satisfies Record<string, FormatCampaigns>;

export type CampaignFormatName = keyof typeof CAMPAIGN_FORMATTERS;
