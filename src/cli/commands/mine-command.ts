/** How `yamiscan rules mine` is called. */
import type { Command } from 'commander';
import type { FlagLevel } from '../../domain/evaluation.js';
import type { Bilingual } from '../../domain/language.js';
import { MINING_FORMATTERS, type MiningFormatName } from '../../format/mining-index.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { flagLevelOf, formatIn } from '../option-values.js';
import { addPackOptions } from '../pack-options.js';
import { addReadOptions, type ReadingOptions } from '../read-options.js';
import type { PackOptions } from '../settings.js';
import { countFrom } from '../whole-run-command.js';
import { LABEL_FLAGS } from './eval-options.js';
import { mineFiles } from './mine.js';
import { addFlags, COLUMNS, type Flag, HEADINGS } from './scan-options.js';

export interface MineOptions extends PackOptions, ReadingOptions {
  readonly textColumn?: readonly string[];
  readonly idColumn?: string;
  readonly labelColumn?: string;
  readonly positive?: readonly string[];
  readonly ignore?: readonly string[];
  readonly crimeColumn: string;
  readonly level: FlagLevel;
  readonly top: number;
  readonly least: number;
  readonly format: MiningFormatName;
  readonly out?: string;
  readonly quiet?: boolean;
  readonly allowIncomplete?: boolean;
  readonly progress: boolean;
}

const WHAT: Bilingual = {
  ja: '見逃した投稿に偏る語と、既知の用語に近い綴りを挙げる（下書きのルールも書ける）',
  en: 'list terms that mark missed postings, and spellings close to known terms (can write draft rules)',
};

const EXAMPLES: readonly Example[] = [
  ['yamiscan rules mine labelled.csv', { ja: '何が足りないかを見る', en: 'see what is missing' }],
  [
    'yamiscan rules mine labelled.csv --label-column 判定 --positive ○ --least 3 --top 10',
    { ja: '自分のラベルで、3件以上にある語を10個まで', en: 'labels of your own; ten terms that three postings hold' },
  ],
  [
    'yamiscan rules mine labelled.csv --out drafts',
    { ja: '下書きのルールを書く（既存のファイルは変えない）', en: 'write draft rules; no file is overwritten' },
  ],
];

const MINING: Bilingual = { ja: '抽出:', en: 'Mining:' };
const FORMATS = Object.keys(MINING_FORMATTERS) as MiningFormatName[];

const MINING_FLAGS: readonly (readonly [...Flag, standard: unknown])[] = [
  [
    '--level <level>',
    { ja: 'この水準に届かない陽性を見逃しとする', en: 'positives below this level are missed' },
    flagLevelOf,
    'medium',
  ],
  ['--top <n>', { ja: '語と綴りをそれぞれ何個まで', en: 'most terms, and most spellings' }, countFrom('--top', 1), 20],
  // A rule needs two examples that fire.
  [
    '--least <n>',
    { ja: '語を含む見逃しの最少件数', en: 'missed postings that a term must stand in' },
    countFrom('--least', 2),
    2,
  ],
  [
    '--crime-column <name>',
    { ja: '罪種の列（あれば）', en: 'column of the crime, where there is one' },
    String,
    'crime',
  ],
  [
    '-f, --format <format>',
    { ja: `形式: ${FORMATS.join(', ')}`, en: `format: ${FORMATS.join(', ')}` },
    formatIn(FORMATS),
    'text',
  ],
];

const PLAIN_FLAGS: readonly Flag[] = [
  ['--out <folder>', { ja: '語ごとに下書きのルールを書くフォルダ', en: 'folder for a draft rule for each term' }],
  ['-q, --quiet', { ja: '注記なし', en: 'no notes' }],
  ['--no-progress', { ja: '進み具合を出さない', en: 'show no progress' }],
  [
    '--allow-incomplete',
    { ja: '読めない投稿があっても終了コード2にしない', en: 'unreadable postings do not make the exit code 2' },
  ],
];

export function addMineCommand(group: Command, invocation: Invocation): void {
  const { language, done } = invocation;
  const command = group.command('mine').description(WHAT[language]);
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  addFlags(command, COLUMNS, language);
  addFlags(command, LABEL_FLAGS, language);
  command.optionsGroup(MINING[language]);
  for (const [flags, text, parse, standard] of MINING_FLAGS)
    command.option(flags, text[language], parse as (typed: string) => unknown, standard);
  addFlags(command, PLAIN_FLAGS, language);
  addPackOptions(command, language)
    .argument({ ja: '<ファイル...>', en: '<files...>' }[language])
    .addHelpText('after', examples(language, EXAMPLES))
    .action(async (files: string[], options: MineOptions) => done(await mineFiles(files, options, invocation)));
}
