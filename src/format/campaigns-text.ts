/** Campaigns for people at a terminal: what is repeated, how often, where, and whom one would write to. */
import type { Campaign, MemberPlace } from '../domain/campaign.js';
import type { Language } from '../domain/language.js';
import { LEVELS } from '../domain/report.js';
import { CAMPAIGN_WORDS, templateText } from './campaign-words.js';
import type { FormatCampaigns } from './campaigns-index.js';
import { clip } from './columns.js';
import { MESSAGES } from './messages.js';
import { visible } from './visible.js';

/** Cells of a template, of the value of a slot. */
const WIDEST_TEMPLATE = 400;
const WIDEST_VALUE = 24;
const MOST_NAMED = 5;

export const formatCampaignsText: FormatCampaigns = (campaigns, { language, postings }) => {
  const members = campaigns.reduce((sum, campaign) => sum + campaign.postings, 0);
  const total = CAMPAIGN_WORDS[language].total(campaigns.length, members, postings);
  return `${[...campaigns.map((campaign) => `${linesOf(campaign, language).join('\n')}\n`), total].join('\n')}\n`;
};

function linesOf(campaign: Campaign, language: Language): string[] {
  const words = CAMPAIGN_WORDS[language];
  const { levels, crimes } = MESSAGES[language];
  const counts = LEVELS.filter((level) => campaign.levels[level] > 0).map(
    (level) => `${levels[level]} ${campaign.levels[level]}`,
  );
  const named = campaign.crimes.map((crime) => crimes[crime]);
  const shared = campaign.indicators.map(({ value, postings }) => `${visible(value)} (${postings})`);
  return [
    words.head(campaign.id, campaign.postings),
    `  ${words.levels}: ${[counts.join(', '), ...named].join(' · ')}`,
    `  ${words.where}: ${whereOf(campaign)}`,
    `  ${words.template}: ${clip(visible(templateText(campaign.template, language)), WIDEST_TEMPLATE)}`,
    ...slotLines(campaign, language),
    ...(shared.length === 0 ? [] : [`  ${words.shared}: ${shared.slice(0, MOST_NAMED).join(', ')}`]),
    ...(campaign.odd.length === 0 ? [] : [`  ${words.odd(campaign.levels)}: ${oddOf(campaign, language)}`]),
  ];
}

const slotLines = ({ template }: Campaign, language: Language): string[] =>
  template.flatMap((part) => {
    if (part.kind === 'fixed') return [];
    const values = part.values.map((value) => clip(visible(value), WIDEST_VALUE) || '-');
    const more = part.distinct > values.length ? ` +${part.distinct - values.length}` : '';
    return [`    {${CAMPAIGN_WORDS[language].slots[part.slot]}} ${values.join(' | ')}${more}`];
  });

const placeText = ({ id, source }: MemberPlace): string =>
  visible(source.file === null ? `#${id}` : `${source.file}:${source.line}`);

const whereOf = ({ first, last, sources }: Campaign): string =>
  `${placeText(first)} … ${placeText(last)}${sources.length > 1 ? ` (${sources.length})` : ''}`;

const oddOf = ({ odd }: Campaign, language: Language): string =>
  [
    ...odd.slice(0, MOST_NAMED).map((member) => `${placeText(member)} ${MESSAGES[language].levels[member.level]}`),
    ...(odd.length > MOST_NAMED ? [`+${odd.length - MOST_NAMED}`] : []),
  ].join(', ');
