/** The commands besides `scan`, and the help of all. */
import type { Command } from 'commander';
import type { OTHER_COMMANDS } from '../command-names.js';
import { HELP_COMMAND, HELP_OPTION, helpIn } from '../help.js';
import type { Invocation } from '../io.js';
import { addCampaignsCommand } from './campaigns-command.js';
import { addCompletionCommand } from './completion-command.js';
import { addEvalCommand } from './eval-command.js';
import { addExplainCommand } from './explain-command.js';
import { addFitCommand } from './fit-command.js';
import { addIndicatorsCommand } from './indicators-command.js';
import { addRulesCommands } from './rules-command.js';
import { addScanHelp } from './scan-help.js';
import { addStreamCommand } from './stream-command.js';
import { addTokensCommand } from './tokens-command.js';

/** In the order of the help. */
const OTHERS: Readonly<Record<(typeof OTHER_COMMANDS)[number], (program: Command, invocation: Invocation) => void>> = {
  stream: addStreamCommand,
  eval: addEvalCommand,
  fit: addFitCommand,
  explain: addExplainCommand,
  tokens: addTokensCommand,
  campaigns: addCampaignsCommand,
  indicators: addIndicatorsCommand,
  rules: addRulesCommands,
  completion: addCompletionCommand,
};

const TEXTS = {
  program: {
    ja: '日本語の求人・投稿が犯罪実行者の募集（闇バイト）である見込みを、根拠とともに示します。',
    en: 'Says how likely Japanese job ads and posts are to recruit people for crime (闇バイト), and shows why.',
  },
  usage: {
    ja: '[ファイル...] [オプション]\n        yamiscan <コマンド> [オプション]',
    en: '[files...] [options]\n       yamiscan <command> [options]',
  },
  help: { ja: 'help [コマンド]', en: 'help [command]' },
} as const;

/** `scan` is what the program does when no command is named: the help of either shows the same. */
export function prepareHelp(program: Command, scan: () => Command, { language }: Invocation): void {
  program
    .description(TEXTS.program[language])
    .usage(TEXTS.usage[language])
    .helpOption('-h, --help', HELP_OPTION[language])
    .helpCommand(TEXTS.help[language], HELP_COMMAND[language])
    .configureHelp(helpIn(language, (command) => (command === program ? scan() : null)));
}

export function addOthers(program: Command, scan: Command, invocation: Invocation): void {
  for (const command of [program, scan]) addScanHelp(command, invocation.language);
  for (const add of Object.values(OTHERS)) add(program, invocation);
}
