/** The options of `yamiscan scan`, in three groups. */
import { type Command, Option } from 'commander';
import type { Bilingual, Language } from '../../domain/language.js';
import { LEVELS } from '../../domain/report.js';
import type { FormatName } from '../../format/index.js';
import { TABLE_COLUMNS, USUAL_COLUMNS } from '../../format/table-names.js';
import { JOBS, type JobsOptions } from '../jobs/jobs-option.js';
import { TIMEOUT } from '../jobs/timeout-option.js';
import {
  collect,
  columnsOf,
  dayOption,
  delimiterOf,
  FAIL_LEVELS,
  FORMAT_NAMES,
  failOnOf,
  formatOf,
  levelOf,
  type OutputRequest,
  outputOf,
} from '../option-values.js';
import { addPackOptions } from '../pack-options.js';
import { addReadOptions, type ReadingOptions } from '../read-options.js';
import type { SettingOptions } from '../settings.js';

export interface ScanOptions extends SettingOptions, ReadingOptions, JobsOptions {
  readonly format?: FormatName;
  readonly output?: readonly OutputRequest[];
  readonly quiet?: boolean;
  readonly stats?: boolean;
  readonly allowIncomplete?: boolean;
  readonly printConfig?: boolean;
  readonly color?: boolean;
  readonly bom?: boolean;
  readonly campaigns?: boolean;
  readonly mask?: boolean;
  readonly table?: boolean;
  readonly columns?: readonly string[];
  readonly baseline?: string;
  readonly saveBaseline?: string;
  readonly resume?: boolean;
  readonly progress: boolean;
}

export type Flag = readonly [flags: string, text: Bilingual, parse?: (value: string, before: never) => unknown];

export const HEADINGS = {
  input: { ja: '入力:', en: 'Input:' },
  output: { ja: '出力:', en: 'Output:' },
  judging: { ja: '判定:', en: 'Judging:' },
} as const satisfies Record<string, Bilingual>;

export const COLUMNS: readonly Flag[] = [
  [
    '--text-column <name>',
    { ja: '本文の列（名前か番号、繰り返すと連結）', en: 'column of the text, by name or number (repeatable: joined)' },
    collect,
  ],
  ['--id-column <name>', { ja: 'ID の列', en: 'column of the id' }],
  [
    '-d, --delimiter <character>',
    { ja: 'CSV の区切り文字（タブは tab）', en: 'between CSV cells (tab for a tab)' },
    delimiterOf,
  ],
  ['--no-header', { ja: 'CSV に見出し行がない', en: 'the CSV has no header' }],
];

const OUTPUT: readonly Flag[] = [
  [
    '-f, --format <format>',
    {
      ja: `標準出力の形式: ${FORMAT_NAMES.join(', ')}（既定: text）`,
      en: `format of standard output: ${FORMAT_NAMES.join(', ')} (default: text)`,
    },
    formatOf,
  ],
  [
    '-o, --output <format=path>',
    {
      ja: 'ファイルにも書く（繰り返し可、完成後に現れる）',
      en: 'write a file too (repeatable; appears when complete)',
    },
    outputOf,
  ],
  [
    '--resume',
    {
      ja: '-o のファイルを、中断しても同じコマンドで続きから再開できるように書く',
      en: 'write files so that the same command goes on from where a run was interrupted',
    },
  ],
  [
    '--min-level <level>',
    {
      ja: `これ未満の投稿は出さない（集計には含む）: ${LEVELS.join(', ')}`,
      en: `leave out postings below (all are counted): ${LEVELS.join(', ')}`,
    },
    levelOf,
  ],
  [
    '--campaigns',
    {
      ja: '繰り返される投稿をまとめ、どれに属するかを書く（全件を読み終えてから出力）',
      en: 'group postings that repeat one text and name the group of each (writes when all are read)',
    },
  ],
  [
    '--mask',
    {
      ja: '人の連絡先を、この出力だけの名前に置き換える（既定: html, markdown, sarif, junit, github）',
      en: 'put names of this run alone in the place of contacts (default: in html, markdown, sarif, junit, github)',
    },
  ],
  ['--no-mask', { ja: '連絡先をそのまま書く', en: 'write contacts as they are' }],
  [
    '--table',
    {
      ja: '-f table と同じ: 一件一行の表（端末では幅に合わせて切り、ほかでは切らずにタブで区切る）',
      en: 'same as -f table: one line a posting, cut to the width of a terminal; elsewhere whole, with tabs between',
    },
  ],
  [
    '--columns <names>',
    {
      ja: `表の列（コンマ区切り、入力の列名も可、既定: ${USUAL_COLUMNS.join(',')}）: ${TABLE_COLUMNS.join(', ')}`,
      en: `columns of the table (comma-separated, columns of the input too; default: ${USUAL_COLUMNS.join(',')}): ${TABLE_COLUMNS.join(', ')}`,
    },
    columnsOf,
  ],
  ['-q, --quiet', { ja: '一件一行、注記なし', en: 'one line a posting, no notes' }],
  ['--stats', { ja: '所要時間と速度を標準エラー出力へ', en: 'time and rate, on standard error' }],
  ['--color', { ja: '色を付ける', en: 'use colours' }],
  ['--no-color', { ja: '色を付けない', en: 'use no colours' }],
  ['--bom', { ja: 'CSV の先頭に BOM（Excel 用）', en: 'start CSV with a byte order mark (Excel)' }],
  ['--no-progress', { ja: '進み具合を出さない', en: 'show no progress' }],
];

const JUDGING: readonly Flag[] = [
  [
    '--date <YYYY-MM-DD>',
    {
      ja: '日付の列がない投稿で、いつの最低賃金と比べるか（既定: 最新の額）',
      en: 'day whose minimum wage counts, for postings without a date column (default: the latest known)',
    },
    dayOption,
  ],
  [
    '--fail-on <level|score>',
    {
      ja: `これ以上の投稿があれば終了コード1: ${FAIL_LEVELS.join(', ')}, 0〜100（既定: none）`,
      en: `exit with 1 for a posting at or above: ${FAIL_LEVELS.join(', ')}, 0-100 (default: none)`,
    },
    failOnOf,
  ],
  [
    '--save-baseline <file>',
    {
      ja: '今ある指摘を記録する（本文は含まない。不完全な走査では書かない）',
      en: 'write the findings there are, without texts (not of an incomplete run)',
    },
  ],
  [
    '--baseline <file>',
    {
      ja: '記録した指摘は sarif, github, junit, markdown に出さず、--fail-on に数えない（なくなったものは知らせる）',
      en: 'leave findings of such a file out of sarif, github, junit, markdown and --fail-on; tell which are gone',
    },
  ],
  [
    '--allow-incomplete',
    { ja: '読めない投稿があっても終了コード2にしない', en: 'unreadable postings do not make the exit code 2' },
  ],
  JOBS,
  TIMEOUT,
];

export function addFlags(command: Command, flags: readonly Flag[], language: Language): void {
  for (const [name, text, parse] of flags) {
    const option = new Option(name, text[language]);
    command.addOption(parse === undefined ? option : option.argParser(parse as never));
  }
}

export function addScanOptions(command: Command, language: Language): Command {
  const group = (heading: keyof typeof HEADINGS, flags: readonly Flag[]): void => {
    command.optionsGroup(HEADINGS[heading][language]);
    addFlags(command, flags, language);
  };
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  group('input', COLUMNS);
  group('output', OUTPUT);
  group('judging', JUDGING);
  addPackOptions(command, language);
  return command.option(
    '--print-config',
    { ja: '効いている設定を出して終わる', en: 'print the settings in force and end' }[language],
  );
}
