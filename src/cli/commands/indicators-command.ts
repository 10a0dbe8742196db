/** How `yamiscan indicators` is called: the contacts, wallets and tags that link postings. */
import type { Command } from 'commander';
import { usageError } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import { LEVELS } from '../../domain/report.js';
import { INDICATOR_FORMATTERS, type IndicatorFormatName } from '../../format/indicators-index.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { JOBS } from '../jobs/jobs-option.js';
import { formatIn, levelOf } from '../option-values.js';
import { addPackOptions } from '../pack-options.js';
import { addReadOptions } from '../read-options.js';
import type { WholeRunOptions } from '../whole-run.js';
import { indicatorsOfFiles } from './indicators.js';
import { addFlags, COLUMNS, type Flag, HEADINGS } from './scan-options.js';

export interface IndicatorsOptions extends WholeRunOptions {
  readonly format?: IndicatorFormatName;
  readonly least?: number;
  readonly mask?: boolean;
}

const FORMATS = Object.keys(INDICATOR_FORMATTERS) as IndicatorFormatName[];

const TEXTS = {
  indicators: {
    ja: '投稿を結びつける連絡先・ウォレット・タグを集める',
    en: 'gather the contacts, wallets and tags that link postings',
  },
  files: {
    ja: 'ファイル、フォルダ、グロブ、- は標準入力（既定: パイプがあればそれ）',
    en: 'files, folders, globs, - for standard input (default: the pipe, if there is one)',
  },
  heading: { ja: '連絡先:', en: 'Indicators:' },
} as const satisfies Record<string, Bilingual>;

const FLAGS: readonly Flag[] = [
  [
    '-f, --format <format>',
    { ja: `形式: ${FORMATS.join(', ')}（既定: text）`, en: `format: ${FORMATS.join(', ')} (default: text)` },
    formatIn(FORMATS),
  ],
  [
    '--min-level <level>',
    {
      ja: `これ以上の投稿にあるものだけ（既定: medium）: ${LEVELS.join(', ')}`,
      en: `only those of postings at or above (default: medium): ${LEVELS.join(', ')}`,
    },
    levelOf,
  ],
  [
    '--least <n>',
    { ja: 'これ以上の投稿にあるもの（既定: 1）', en: 'postings one must stand in (default: 1)' },
    leastOf,
  ],
  [
    '--mask',
    { ja: '連絡先を、この出力だけの名前に置き換える', en: 'put names of this run alone in the place of contacts' },
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
  ['yamiscan indicators posts.csv', { ja: '多くの投稿にあるものから', en: 'those in most postings first' }],
  [
    'yamiscan indicators posts.csv -f stix > bundle.json',
    { ja: 'STIX 2.1 の観測データとして', en: 'as STIX 2.1 observables' },
  ],
  [
    'yamiscan indicators posts.csv --least 2 --min-level none -f csv',
    {
      ja: '判定によらず、2件以上にあるものを表に',
      en: 'as a table: those of two postings or more, whatever their level',
    },
  ],
];

export function addIndicatorsCommand(program: Command, invocation: Invocation): void {
  const { io, language, done } = invocation;
  const command = program.command('indicators').description(TEXTS.indicators[language]);
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  addFlags(command, COLUMNS, language);
  command.optionsGroup(TEXTS.heading[language]);
  addFlags(command, FLAGS, language);
  addPackOptions(command, language)
    .argument({ ja: '[ファイル...]', en: '[files...]' }[language], TEXTS.files[language])
    .addHelpText('after', examples(language, EXAMPLES))
    .action(async (files: string[], options: IndicatorsOptions) => {
      if (files.length === 0 && io.stdin.isTTY === true) command.outputHelp();
      else done(await indicatorsOfFiles(files, options, invocation));
    });
}

function leastOf(typed: string): number {
  if (/^\d{1,6}$/.test(typed) && Number(typed) >= 1) return Number(typed);
  throw usageError({
    ja: `--least: ${typed}: 1 以上の整数を書いてください`,
    en: `--least: ${typed}: write a whole number from 1 on`,
  });
}
