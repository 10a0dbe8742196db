/** How commands are called that look at a run as a whole: files, how they are read, the level and size of what is shown. */
import type { Command } from 'commander';
import { usageError } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import { addFlags, COLUMNS, type Flag, HEADINGS } from './commands/scan-options.js';
import { type Example, examples } from './help.js';
import type { ExitCode, Invocation } from './io.js';
import { JOBS } from './jobs/jobs-option.js';
import { TIMEOUT } from './jobs/timeout-option.js';
import { addPackOptions } from './pack-options.js';
import { addReadOptions } from './read-options.js';
import type { WholeRunOptions } from './whole-run.js';

export interface WholeRunCommand<Options extends WholeRunOptions> {
  readonly name: string;
  readonly what: Bilingual;
  /** Over its own options. */
  readonly heading: Bilingual;
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  readonly run: (files: readonly string[], options: Options, invocation: Invocation) => Promise<ExitCode>;
}

const FILES: Bilingual = {
  ja: 'ファイル、フォルダ、グロブ、- は標準入力（既定: パイプがあればそれ）',
  en: 'files, folders, globs, - for standard input (default: the pipe, if there is one)',
};

const COMMON: readonly Flag[] = [
  JOBS,
  TIMEOUT,
  ['-q, --quiet', { ja: '注記なし', en: 'no notes' }],
  ['--no-progress', { ja: '進み具合を出さない', en: 'show no progress' }],
  [
    '--allow-incomplete',
    { ja: '読めない投稿があっても終了コード2にしない', en: 'unreadable postings do not make the exit code 2' },
  ],
];

export function addWholeRunCommand<Options extends WholeRunOptions>(
  program: Command,
  invocation: Invocation,
  wanted: WholeRunCommand<Options>,
): void {
  const { io, language, done } = invocation;
  const command = program.command(wanted.name).description(wanted.what[language]);
  command.optionsGroup(HEADINGS.input[language]);
  addReadOptions(command, language);
  addFlags(command, COLUMNS, language);
  command.optionsGroup(wanted.heading[language]);
  addFlags(command, [...wanted.flags, ...COMMON], language);
  addPackOptions(command, language)
    .argument({ ja: '[ファイル...]', en: '[files...]' }[language], FILES[language])
    .addHelpText('after', examples(language, wanted.examples))
    .action(async (files: string[], options: Options) => {
      if (files.length === 0 && io.stdin.isTTY === true) command.outputHelp();
      else done(await wanted.run(files, options, invocation));
    });
}

/** A whole number from `least` on. */
export const countFrom =
  (option: string, least: number) =>
  (typed: string): number => {
    if (/^\d{1,6}$/.test(typed) && Number(typed) >= least) return Number(typed);
    throw usageError({
      ja: `${option}: ${typed}: ${least} 以上の整数を書いてください`,
      en: `${option}: ${typed}: write a whole number from ${least} on`,
    });
  };
