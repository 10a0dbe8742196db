/** The commands and what they have in common. */
import { Command, Option } from 'commander';
import { LANGUAGES } from '../domain/language.js';
import { addEvalCommand } from './commands/eval-command.js';
import { addExplainCommand } from './commands/explain-command.js';
import { addFitCommand } from './commands/fit-command.js';
import { addRulesCommands } from './commands/rules-command.js';
import { addScanCommand } from './commands/scan-command.js';
import { addTokensCommand } from './commands/tokens-command.js';
import { HELP_COMMAND, HELP_OPTION, helpIn, VERSION_OPTION } from './help.js';
import type { Invocation } from './io.js';
import { version } from './version.js';
import { wrongUse } from './wrong-use.js';

const TEXTS = {
  program: {
    ja: '日本語の求人・投稿が犯罪実行者の募集（闇バイト）である見込みを、根拠とともに示します。',
    en: 'Says how likely Japanese job ads and posts are to recruit people for crime (闇バイト), and shows why.',
  },
  language: { ja: '表示する言語', en: 'language of what people read' },
} as const;

export function createProgram(invocation: Invocation): Command {
  const { io, language } = invocation;
  const program = new Command('yamiscan');
  let scan: Command | null = null;
  program
    .description(TEXTS.program[language])
    .usage(
      {
        ja: '[ファイル...] [オプション]\n        yamiscan <コマンド> [オプション]',
        en: '[files...] [options]\n       yamiscan <command> [options]',
      }[language],
    )
    .version(version(), '-V, --version', VERSION_OPTION[language])
    .helpOption('-h, --help', HELP_OPTION[language])
    .helpCommand({ ja: 'help [コマンド]', en: 'help [command]' }[language], HELP_COMMAND[language])
    .addOption(new Option('--lang <language>', TEXTS.language[language]).choices([...LANGUAGES]))
    .configureHelp(helpIn(language, (command) => (command === program ? scan : null)))
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? WIDTH,
      outputError: () => {},
    });
  scan = addScanCommand(program, invocation);
  addEvalCommand(program, invocation);
  addFitCommand(program, invocation);
  addExplainCommand(program, invocation);
  addTokensCommand(program, invocation);
  addRulesCommands(program, invocation);
  complain(program);
  return program;
}

/** Where no terminal says how wide it is. */
const WIDTH = 100;

function complain(command: Command): void {
  command.exitOverride((error) => {
    throw wrongUse(error, command);
  });
  command.commands.forEach(complain);
}
