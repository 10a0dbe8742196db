/** How `yamiscan campaigns` is called: near-duplicate postings, each group with its template. */
import type { Command } from 'commander';
import { usageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { LEVELS } from '../../domain/report.js';
import { CAMPAIGN_FORMATTERS, type CampaignFormatName } from '../../format/campaigns-index.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { JOBS } from '../jobs/jobs-option.js';
import { formatIn, levelOf } from '../option-values.js';
import { addPackOptions } from '../pack-options.js';
import { addReadOptions } from '../read-options.js';
import type { WholeRunOptions } from '../whole-run.js';
import { campaignsOfFiles } from './campaigns.js';
import { addFlags, COLUMNS, type Flag, HEADINGS } from './scan-options.js';

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
  files: {
    ja: 'ファイル、フォルダ、グロブ、- は標準入力（既定: パイプがあればそれ）',
    en: 'files, folders, globs, - for standard input (default: the pipe, if there is one)',
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
    leastOf,
  ],
  [
    '--min-level <level>',
    {
      ja: `これ以上の投稿を含むものだけ: ${LEVELS.join(', ')}`,
      en: `only those with a posting at or above: ${LEVELS.join(', ')}`,
    },
    levelOf,
  ],
  JOBS,
  ['-q, --quiet', { ja: '注記なし', en: 'no notes' }],
  ['--no-progress', { ja: '進み具合を出さない', en: 'show no progress' }],
  [
    '--allow-incomplete',
    { ja: '読めない投稿があっても終了コード2にしない', en: 'unreadable postings do not make the exit code 2' },
  ],
];

const EXAMPLES: readonly Example[] = [
  ['yamiscan campaigns posts.csv', { ja: '多いものから', en: 'the largest first' }],
  [
    'yamiscan campaigns "scraped/**/*.jsonl" --least 5 --min-level medium -f csv',
    { ja: '中以上を含む5件以上のものを表に', en: 'as a table: five postings or more, one of them at medium or above' },
  ],
];

export function addCampaignsCommand(program: Command, invocation: Invocation): void {
  const { io, language, done } = invocation;
  const command = program.command('campaigns').description(TEXTS.campaigns[language]);
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  addFlags(command, COLUMNS, language);
  command.optionsGroup(TEXTS.heading[language]);
  addFlags(command, FLAGS, language);
  addPackOptions(command, language)
    .argument({ ja: '[ファイル...]', en: '[files...]' }[language], TEXTS.files[language])
    .addHelpText('after', examples(language, EXAMPLES))
    .action(async (files: string[], options: CampaignsOptions) => {
      if (files.length === 0 && io.stdin.isTTY === true) command.outputHelp();
      else done(await campaignsOfFiles(files, options, invocation));
    });
}

function leastOf(typed: string): number {
  if (/^\d{1,6}$/.test(typed) && Number(typed) >= 2) return Number(typed);
  throw usageError({
    ja: `--least: ${typed}: 2 以上の整数を書いてください`,
    en: `--least: ${typed}: write a whole number from 2 on`,
  });
}
