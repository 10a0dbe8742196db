/** The manual page, from the definitions that the command line is parsed with. The same program gives the same page. */
import { allOf, type CommandDefinition, type OptionDefinition } from '../definitions.js';
import { bold, entry, italic, lines, paragraph, roffText, section, subsection } from './roff.js';
import { DESCRIPTION, ENVIRONMENT, type Entry, FILES, SEE_ALSO } from './words.js';

export function manualOf(program: CommandDefinition, version: string): string {
  const commands = allOf(program).filter(({ path }) => path.length > 0 && path.at(-1) !== 'help');
  const runnable = commands.filter((command) => command.commands.length === 0);
  const [everywhere = []] = program.commands.map((command) => command.everywhere);
  const parts = [
    `.TH YAMISCAN 1 "" "yamiscan ${roffText(version)}" "User Commands"`,
    section('Name'),
    `yamiscan \\- ${roffText(program.what.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase()))}`,
    section('Synopsis'),
    ...program.usage.split('\n').map((usage) => `${synopsis(usage.trim())}\n.br`),
    section('Description'),
    ...DESCRIPTION.map(paragraph),
    section('Commands'),
    ...commands.map(({ path, what }) => entry(bold(path.join(' ')), roffText(what))),
    section('Options'),
    subsection('Of every command'),
    ...everywhere.map(optionEntry),
    ...runnable.flatMap((command) => [subsection(`yamiscan ${command.path.join(' ')}`), ...ownOptions(command)]),
    section('Exit status'),
    ...rowsOf(program.after, /^ {2}(\d) {2}(.*)$/).map(([code, what]) => entry(bold(code), roffText(what))),
    section('Examples'),
    ...commands
      .flatMap(({ after }) => rowsOf(after, EXAMPLE))
      .flatMap(([line, what]) => [paragraph(`${what}:`), lines([line])]),
    ...[['Environment', ENVIRONMENT] as const, ['Files', FILES] as const].flatMap(([title, entries]) => [
      section(title),
      ...entries.map(([term, meaning]: Entry) => entry(bold(term), roffText(meaning))),
    ]),
    section('See also'),
    SEE_ALSO.map((page) => `${bold(page)}(1)`).join(', '),
  ];
  return `.\\" Made from the definitions of the commands.\n${parts.join('\n')}\n`;
}

const EXAMPLE = /^ {2}\$ (.*?) {2,}(\S.*)$/;

/** Lines of a help text that have two columns. */
const rowsOf = (text: string, pattern: RegExp): [string, string][] =>
  text.split('\n').flatMap((line) => {
    const [, left, right] = pattern.exec(line) ?? [];
    return left === undefined || right === undefined ? [] : [[left, right] as [string, string]];
  });

/** What stands for something else is in italics, the rest is typed. */
const synopsis = (usage: string): string =>
  usage
    .split(' ')
    .map((word) => (/^[[<]/.test(word) ? italic(word) : bold(word)))
    .join(' ');

function ownOptions({ what, usage, options }: CommandDefinition): string[] {
  const groups = [...new Set(options.map(({ group }) => group))];
  return [
    `${roffText(what)}.`,
    `.PP\n${synopsis(`yamiscan ${usage.replace(/^yamiscan /, '')}`)}`,
    ...groups.flatMap((group) => [
      ...(group === null ? [] : [`.PP\n${italic(group)}`]),
      ...options.filter((option) => option.group === group).map(optionEntry),
    ]),
  ];
}

const optionEntry = ({ flags, value, what }: OptionDefinition): string => {
  const given = value === null ? '' : ` ${value.isOptional ? `[${italic(value.name)}]` : italic(value.name)}`;
  return entry(flags.map(bold).join(', ') + given, roffText(what));
};
