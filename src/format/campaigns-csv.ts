/** Campaigns as a table, one row each. Lists in a cell are separated by |. */
import { stringify } from 'csv-stringify/sync';
import type { Campaign, MemberPlace } from '../domain/campaign.js';
import { LEVELS } from '../domain/report.js';
import { templateText } from './campaign-words.js';
import type { CampaignsContext, FormatCampaigns } from './campaigns-index.js';
import { neutralize } from './csv-cells.js';

const HEADER = [
  'campaign',
  'postings',
  ...LEVELS,
  'first_file',
  'first_line',
  'first_id',
  'last_file',
  'last_line',
  'last_id',
  'files',
  'crimes',
  'indicators',
  'template',
];

export const formatCampaignsCsv: FormatCampaigns = (campaigns, context) =>
  stringify([HEADER, ...campaigns.map((campaign) => rowOf(campaign, context).map(neutralize))], {
    record_delimiter: '\n',
    quoted_match: /[\r\n]/,
  });

const rowOf = (campaign: Campaign, { language }: CampaignsContext): string[] => [
  campaign.id,
  `${campaign.postings}`,
  ...LEVELS.map((level) => `${campaign.levels[level]}`),
  ...placeCells(campaign.first),
  ...placeCells(campaign.last),
  `${campaign.sources.length}`,
  campaign.crimes.join('|'),
  campaign.indicators.map(({ kind, value }) => `${kind}:${value}`).join('|'),
  templateText(campaign.template, language),
];

const placeCells = ({ id, source }: MemberPlace): string[] => [source.file ?? '', `${source.line}`, id];
