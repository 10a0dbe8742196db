/** How `yamiscan scan` is called; it is what `yamiscan` does when no other command is named. */
import type { Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { COMMANDS } from '../command-names.js';
import { type Invocation, isTerminal } from '../io.js';
import { scanFiles } from './scan-files.js';
import { addScanOptions, type ScanOptions } from './scan-options.js';

const TEXTS = {
  scan: {
    ja: '投稿を判定する（コマンド名を省くとこれ）',
    en: 'judge postings (what is done when no command is named)',
  },
  files: {
    ja: 'ファイル、フォルダ、グロブ、- は標準入力（既定: パイプがあればそれ）',
    en: 'files, folders, globs, - for standard input (default: the pipe, if there is one)',
  },
} as const satisfies Record<string, Bilingual>;

/** `showHelp`: where nothing is asked for. */
export function addScanCommand(program: Command, invocation: Invocation, showHelp: () => Promise<void>): Command {
  const { io, language, done } = invocation;
  const command = program.command('scan', { isDefault: true }).description(TEXTS.scan[language]);
  return addScanOptions(command, language)
    .argument({ ja: '[ファイル...]', en: '[files...]' }[language], TEXTS.files[language])
    .action(async (files: string[], options: ScanOptions) => {
      const isIdle = files.length === 0 && options.printConfig !== true && isTerminal(io, 'stdin');
      if (isIdle) await showHelp();
      else done(await scanFiles(files, options, invocation, COMMANDS));
    });
}
