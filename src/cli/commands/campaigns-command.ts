/** How `yamiscan campaigns` is called: near-duplicate postings, each group with its template. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { LEVELS } from '../../domain/report.js';
import { CAMPAIGN_FORMATTERS, type CampaignFormatName } from '../../format/campaigns-index.js';
import type { Example } from '../help.js';
import type { Invocation } from '../io.js';
import { formatIn, levelOf } from '../option-values.js';
import type { WholeRunOptions } from '../whole-run.js';
import { addWholeRunCommand, countFrom } from '../whole-run-command.js';
import { campaignsOfFiles } from './campaigns.js';
import type { Flag } from './scan-options.js';

export interface CampaignsOptions extends WholeRunOptions {
  readonly format?: CampaignFormatName;
  readonly least?: number;
}

const FORMATS = Object.keys(CAMPAIGN_FORMATTERS) as CampaignFormatName[];

const TEXTS = {
  campaigns: {
    ja: '宛先や金額を変えて繰り返される投稿をまとめる',
    en: 'group postings that repeat one text with other sums, places or handles',
  },
  heading: { ja: 'キャンペーン:', en: 'Campaigns:' },
} as const satisfies Record<string, Bilingual>;

const FLAGS: readonly Flag[] = [
  [
    '-f, --format <format>',
    { ja: `形式: ${FORMATS.join(', ')}（既定: text）`, en: `format: ${FORMATS.join(', ')} (default: text)` },
    formatIn(FORMATS),
  ],
  [
    '--least <n>',
    { ja: 'これ以上の投稿からなるもの（既定: 2）', en: 'postings a campaign must have (default: 2)' },
    countFrom('--least', 2),
  ],
  [
    '--min-level <level>',
    {
      ja: `これ以上の投稿を含むものだけ: ${LEVELS.join(', ')}`,
      en: `only those with a posting at or above: ${LEVELS.join(', ')}`,
    },
    levelOf,
  ],
];

const EXAMPLES: readonly Example[] = [
  ['yamiscan campaigns posts.csv', { ja: '多いものから', en: 'the largest first' }],
  [
    'yamiscan campaigns "scraped/**/*.jsonl" --least 5 --min-level medium -f csv',
    { ja: '中以上を含む5件以上のものを表に', en: 'as a table: five postings or more, one of them at medium or above' },
  ],
];

export const addCampaignsCommand = (program: Command, invocation: Invocation): void =>
  addWholeRunCommand<CampaignsOptions>(program, invocation, {
    name: 'campaigns',
    what: TEXTS.campaigns,
    heading: TEXTS.heading,
    flags: FLAGS,
    examples: EXAMPLES,
    run: campaignsOfFiles,
  });
