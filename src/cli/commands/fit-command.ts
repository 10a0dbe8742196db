/** How `yamiscan fit` is called. */
import type { Command } from 'commander';
import { usageError } from '../../domain/errors.js';
import type { Bilingual, Language } from '../../domain/language.js';
import { CONSTRAINTS } from '../../evaluate/fit/thresholds.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { JOBS, type JobsOptions } from '../jobs/jobs-option.js';
import { TIMEOUT } from '../jobs/timeout-option.js';
import { collect } from '../option-values.js';
import { addPackOptions } from '../pack-options.js';
import { addReadOptions, type ReadingOptions } from '../read-options.js';
import type { PackOptions } from '../settings.js';
import { LABEL_FLAGS } from './eval-options.js';
import { fitFiles } from './fit.js';
import { addFlags, COLUMNS, type Flag, HEADINGS } from './scan-options.js';

export interface FitOptions extends PackOptions, ReadingOptions, JobsOptions {
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
  readonly labelColumn?: string;
  readonly crimeColumn?: string;
  readonly positive?: readonly string[];
  readonly ignore?: readonly string[];
  readonly out: string;
  readonly dryRun?: boolean;
  readonly lowMaxFpr: number;
  readonly mediumMaxFpr: number;
  readonly highMaxFpr: number;
  readonly ordinary?: readonly string[];
  readonly ordinaryMediumMaxFpr: number;
  readonly ordinaryHighMaxFpr: number;
  readonly mediumMinRecall: number;
}

const WHAT: Bilingual = {
  ja: 'ラベル付きの投稿から点数と言い回しを学ぶ（scoring.yml、wording.json、crimes.json を書く）',
  en: 'learn points and wording from labelled postings (writes scoring.yml, wording.json and crimes.json)',
};

const EXAMPLES: readonly Example[] = [
  [
    "yamiscan fit 'fixtures/corpus/*.jsonl' --ordinary 'fixtures/ordinary/*.jsonl' --dry-run",
    { ja: '書かずに何が変わるかを見る', en: 'what would change, without writing' },
  ],
  [
    'yamiscan fit labelled.csv --rules my-rules --out my-rules --high-max-fpr 0.5%',
    { ja: '自分のルールの点数を学ぶ', en: 'points for rules of your own' },
  ],
];

const SHARES: readonly (readonly [flag: string, text: Bilingual, standard: number])[] = [
  [
    '--low-max-fpr <share>',
    { ja: '水準「低」以上の誤検出率の上限', en: 'most false-positive rate at low' },
    CONSTRAINTS.lowMaxFpr,
  ],
  [
    '--medium-max-fpr <share>',
    { ja: '水準「中」以上の誤検出率の上限', en: 'most false-positive rate at medium' },
    CONSTRAINTS.mediumMaxFpr,
  ],
  [
    '--high-max-fpr <share>',
    { ja: '水準「高」の誤検出率の上限', en: 'most false-positive rate at high' },
    CONSTRAINTS.highMaxFpr,
  ],
  [
    '--ordinary-medium-max-fpr <share>',
    { ja: 'ふつうの文章が水準「中」以上になる割合の上限', en: 'most share of ordinary texts at medium' },
    CONSTRAINTS.ordinaryMediumMaxFpr,
  ],
  [
    '--ordinary-high-max-fpr <share>',
    { ja: 'ふつうの文章が水準「高」になる割合の上限', en: 'most share of ordinary texts at high' },
    CONSTRAINTS.ordinaryHighMaxFpr,
  ],
  [
    '--medium-min-recall <share>',
    { ja: '水準「中」の再現率の下限', en: 'least recall at medium' },
    CONSTRAINTS.mediumMinRecall,
  ],
];

const ORDINARY: readonly Flag[] = [
  [
    '--ordinary <file>',
    {
      ja: 'ふつうの無害な文章（ラベル不要、繰り返し可）。陰性として学び、水準の誤検出率の上限にも使う',
      en: 'harmless everyday texts, no labels needed (repeatable): learned from as negatives, and a bound for the levels',
    },
    collect,
  ],
];

const CRIME: readonly Flag[] = [
  [
    '--crime-column <column>',
    {
      ja: '犯罪の種別の列。指定すると、種別の見分け方も学ぶ（crimes.json）',
      en: 'column that names the crime of a positive: how to tell crimes apart is then learned too (crimes.json)',
    },
  ],
];

const LEARNING: Bilingual = { ja: '学習:', en: 'Learning:' };

export function addFitCommand(program: Command, invocation: Invocation): void {
  const { language, done } = invocation;
  const command = program.command('fit').description(WHAT[language]);
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  addFlags(command, COLUMNS, language);
  addFlags(command, LABEL_FLAGS, language);
  addFlags(command, CRIME, language);
  addFlags(command, ORDINARY, language);
  command.optionsGroup(LEARNING[language]);
  for (const [flag, text, standard] of SHARES) {
    command.option(flag, bounded(text, language), shareOf(flag.split(' ')[0] ?? flag), standard);
  }
  command
    .option('--out <folder>', { ja: '書き込むルールのフォルダ', en: 'folder of rules to write to' }[language], 'rules')
    .option('--dry-run', { ja: '書き込まない', en: 'write nothing' }[language]);
  addFlags(command, [JOBS, TIMEOUT], language);
  addPackOptions(command, language)
    .argument({ ja: '<ファイル...>', en: '<files...>' }[language])
    .addHelpText('after', examples(language, EXAMPLES))
    .action(async (files: string[], options: FitOptions) => done(await fitFiles(files, options, invocation)));
}

const bounded = (text: Bilingual, language: Language): string =>
  ({ ja: `${text.ja}（95 % の信頼限界で）`, en: `${text.en}, by its 95 % confidence bound` })[language];

/** `0.02` or `2%`. */
function shareOf(option: string): (typed: string) => number {
  return (typed) => {
    const share = typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed);
    if (typed.trim() !== '' && share > 0 && share < 1) return share;
    throw usageError({
      ja: `${option}: ${typed}: 0と1のあいだの数か、2% のように書いてください`,
      en: `${option}: ${typed}: write a number between 0 and 1, or 2%`,
    });
  };
}
