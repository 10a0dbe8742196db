/** The help screens in the reader's language, commander's own words included. */
import { type Command, Help, type HelpConfiguration, type Option } from 'commander';
import stringWidth from 'string-width';
import type { Bilingual, Language } from '../domain/language.js';

const TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { ja: '使い方:', en: 'Usage:' },
  'Arguments:': { ja: '引数:', en: 'Arguments:' },
  'Options:': { ja: 'オプション:', en: 'Options:' },
  'Global Options:': { ja: '共通オプション:', en: 'Everywhere:' },
  'Commands:': { ja: 'コマンド:', en: 'Commands:' },
};
const PLACEHOLDERS: readonly (readonly [RegExp, Bilingual])[] = [
  [/\[options\]/g, { ja: '[オプション]', en: '[options]' }],
  [/\[command\]/g, { ja: '[コマンド]', en: '[command]' }],
];
export const HELP_OPTION: Bilingual = { ja: '使い方を表示', en: 'show this help' };
export const HELP_COMMAND: Bilingual = { ja: 'コマンドの使い方を表示', en: 'show the help of a command' };
const EXAMPLES: Bilingual = { ja: '例:', en: 'Examples:' };
const CHOICES: Bilingual = { ja: '選択肢', en: 'one of' };

/** `inherited` gives what the help of a command shows besides its own: the default command stands for the program. */
export function helpIn(language: Language, inherited: (command: Command) => Command | null): HelpConfiguration {
  const own = new Help();
  const words = (text: string): string =>
    PLACEHOLDERS.reduce((sum, [from, to]) => sum.replace(from, to[language]), text);
  return {
    showGlobalOptions: true,
    displayWidth: stringWidth,
    styleTitle: (title) => TITLES[title]?.[language] ?? title,
    commandUsage: (command) => words(own.commandUsage(command)),
    subcommandTerm: (command) => own.subcommandTerm(command).replace(/ \[options\]/, ''),
    optionDescription: (option) => described(option, language),
    visibleOptions: (command) => {
      const base = inherited(command);
      return [...(base === null ? [] : ownOptions(own, base)), ...own.visibleOptions(command)];
    },
    visibleArguments: (command) => own.visibleArguments(inherited(command) ?? command),
  };
}

const ownOptions = (help: Help, command: Command): Option[] =>
  help.visibleOptions(command).filter((option) => option.long !== '--help');

function described({ description, argChoices, defaultValue }: Option, language: Language): string {
  if (argChoices !== undefined) return `${description} (${CHOICES[language]}: ${argChoices.join(', ')})`;
  return typeof defaultValue === 'string' ? `${description} (${defaultValue})` : description;
}

/** A command line and what it does. */
export type Example = readonly [command: string, what: Bilingual];

export function examples(language: Language, lines: readonly Example[]): string {
  const width = Math.max(...lines.map(([command]) => stringWidth(command)));
  const rows = lines.map(
    ([command, what]) => `  $ ${command}${' '.repeat(width - stringWidth(command))}  ${what[language]}`,
  );
  return `\n${EXAMPLES[language]}\n${rows.join('\n')}`;
}
