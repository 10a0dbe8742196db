/** What commander finds wrong with a command line, in the reader's language and with the closest right name. */
import type { Command, CommanderError } from 'commander';
import { UsageError } from '../domain/errors.js';
import type { Bilingual } from '../domain/language.js';
import { unknownName } from '../rules/closest.js';

type Words = (quoted: readonly string[], command: Command) => Bilingual;

const OPTION: Bilingual = { ja: 'オプション', en: 'option' };
const COMMAND: Bilingual = { ja: 'コマンド', en: 'command' };

/** By commander's code; the names it quotes stand in its English message. */
const MISTAKES: Readonly<Record<string, Words>> = {
  'commander.unknownOption': ([flag = ''], command) => unknownName(OPTION, flag.replace(/=.*/s, ''), flagsOf(command)),
  'commander.unknownCommand': ([name = ''], command) =>
    unknownName(
      COMMAND,
      name,
      command.commands.map((one) => one.name()),
    ),
  'commander.missingArgument': ([name = '']) => ({
    ja: `引数 ${name} が必要です`,
    en: `the argument ${name} is missing`,
  }),
  'commander.optionMissingArgument': ([flags = '']) => ({
    ja: `${flags}: 値が必要です`,
    en: `${flags}: needs a value`,
  }),
  'commander.excessArguments': (_, command) => ({
    ja: `${command.name()}: 引数が多すぎます（空白を含む文は引用符で囲んでください）`,
    en: `${command.name()}: too many arguments (quote a text that holds spaces)`,
  }),
  'commander.invalidArgument': ([flags = '', value = ''], command) => {
    const choices = command.options.find((option) => option.flags === flags)?.argChoices ?? [];
    return {
      ja: `${flags}: ${value} は選べません（${choices.join(', ')}）`,
      en: `${flags}: ${value} is not one of ${choices.join(', ')}`,
    };
  },
};
const HOW: Bilingual = { ja: '（--help で使い方）', en: ' (--help shows how)' };

/** The error itself where it is none: help or the version was printed. */
export function wrongUse(error: CommanderError, command: Command): Error {
  const words = MISTAKES[error.code];
  if (words === undefined) return error;
  // A quote that a letter follows stands within what is quoted.
  const quoted = [...error.message.matchAll(/'((?:[^']|'(?=[^\s.]))*)'/g)].map((match) => match[1] ?? '');
  const { ja, en } = words(quoted, command);
  return new UsageError([{ file: null, message: { ja: ja + HOW.ja, en: en + HOW.en } }]);
}

function flagsOf(command: Command): string[] {
  const own = command.options.flatMap(({ short, long }) => [long, short]);
  const flags = [...own, '--help'].filter((flag): flag is string => flag !== undefined);
  return command.parent === null ? flags : [...flags, ...flagsOf(command.parent)];
}
