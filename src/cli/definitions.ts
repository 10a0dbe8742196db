/** What commander was told of the commands, as data: completion and the manual are made from it. */
import type { EventEmitter } from 'node:events';
import type { Command, Help, Option } from 'commander';
import type { Offered } from './option-values.js';

/** What the value of an option or an argument may be. */
export type Value =
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly more: ',' | '=' | null }
  | { readonly kind: 'file' | 'folder' | 'text' };

export interface OptionDefinition {
  /** Short before long, where there are both. */
  readonly flags: readonly string[];
  readonly what: string;
  /** Title of its group in the help. */
  readonly group: string | null;
  /** null where it takes none. */
  readonly value: (Value & { readonly name: string; readonly isOptional: boolean }) | null;
}

export interface CommandDefinition {
  /** Words after `yamiscan`; none for the program, which does what `scan` does. */
  readonly path: readonly string[];
  readonly usage: string;
  readonly what: string;
  readonly options: readonly OptionDefinition[];
  /** Options of every command. */
  readonly everywhere: readonly OptionDefinition[];
  readonly operand: Value | null;
  readonly commands: readonly CommandDefinition[];
  /** What stands below the options in the help: examples, exit codes. */
  readonly after: string;
}

export function definitionOf(command: Command, path: readonly string[] = []): CommandDefinition {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const names = commands.map((one) => one.name());
  return {
    path,
    usage: help.commandUsage(command),
    what: command.description(),
    options: help.visibleOptions(command).map((option) => optionOf(option, help)),
    everywhere: help.visibleGlobalOptions(command).map((option) => optionOf(option, help)),
    operand: operandOf(command, help),
    commands: commands.map((one) => {
      const below = definitionOf(one, [...path, one.name()]);
      // Only commander's own command asks for the name of another.
      return one.name() === 'help' ? { ...below, operand: { kind: 'names', names, more: null } } : below;
    }),
    after: textAfter(command),
  };
}

/** The command and all below it. */
export const allOf = (command: CommandDefinition): readonly CommandDefinition[] => [
  command,
  ...command.commands.flatMap(allOf),
];

function optionOf(option: Option, help: Help): OptionDefinition {
  const name = / [<[](.+)[\]>]$/.exec(option.flags)?.[1];
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    what: help.optionDescription(option),
    group: option.helpGroupHeading ?? null,
    value: name === undefined ? null : { ...valueIn(option, name), name, isOptional: option.optional },
  };
}

function valueIn({ argChoices, parseArg }: Chosen, name: string): Value {
  const offered: Partial<Offered> = (parseArg as Partial<Offered> | undefined) ?? {};
  const names = argChoices ?? offered.names;
  if (names !== undefined) return { kind: 'names', names, more: offered.more ?? null };
  return { kind: name === 'file' || name === 'folder' ? name : 'text' };
}

/** Of an option or an argument; how it is read is said with other types for each. */
interface Chosen extends Pick<Option, 'argChoices'> {
  readonly parseArg?: unknown;
}

/** Arguments that are no files. Those that are have a name in each language. */
const NO_FILES: ReadonlySet<string> = new Set(['id', 'ids']);

function operandOf(command: Command, help: Help): Value | null {
  const [argument] = [...help.visibleArguments(command), ...command.registeredArguments];
  if (argument === undefined) return null;
  return valueIn(argument, NO_FILES.has(argument.name()) ? 'text' : 'file');
}

function textAfter(command: Command): string {
  let text = '';
  const write = (piece: string): void => {
    text += piece;
  };
  // commander keeps it as a listener alone, of which its types don't tell.
  (command as unknown as EventEmitter).emit('afterHelp', { error: false, command, write });
  return text;
}
