/** How `yamiscan indicators` is called: the contacts, wallets and tags that link postings. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { LEVELS } from '../../domain/report.js';
import { INDICATOR_FORMATTERS, type IndicatorFormatName } from '../../format/indicators-index.js';
import type { Example } from '../help.js';
import type { Invocation } from '../io.js';
import { formatIn, levelOf } from '../option-values.js';
import type { WholeRunOptions } from '../whole-run.js';
import { addWholeRunCommand, countFrom } from '../whole-run-command.js';
import { indicatorsOfFiles } from './indicators.js';
import type { Flag } from './scan-options.js';

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
    countFrom('--least', 1),
  ],
  [
    '--mask',
    { ja: '連絡先を、この出力だけの名前に置き換える', en: 'put names of this run alone in the place of contacts' },
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

export const addIndicatorsCommand = (program: Command, invocation: Invocation): void =>
  addWholeRunCommand<IndicatorsOptions>(program, invocation, {
    name: 'indicators',
    what: TEXTS.indicators,
    heading: TEXTS.heading,
    flags: FLAGS,
    examples: EXAMPLES,
    run: indicatorsOfFiles,
  });
