/** Campaigns for other programs: one object, or one record a line. */
import type { FormatCampaigns } from './campaigns-index.js';
import { toJson } from './json-text.js';

export const CAMPAIGNS_SCHEMA = 'yamiscan-campaigns/1';

export const formatCampaignsJson: FormatCampaigns = (campaigns, { version, postings, complete }) =>
  `${toJson({ schema: CAMPAIGNS_SCHEMA, tool: { name: 'yamiscan', version }, postings, complete, campaigns })}\n`;

export const formatCampaignsJsonl: FormatCampaigns = (campaigns) =>
  campaigns.map((campaign) => `${toJson(campaign)}\n`).join('');
