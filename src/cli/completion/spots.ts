/** Where on a command line what can stand, in the form that the scripts of bash and fish look it up. */
import { allOf, type CommandDefinition, type OptionDefinition, type Value } from '../definitions.js';

/** A command in the scripts: its words with a slash between them. */
export const keyOf = ({ path }: Pick<CommandDefinition, 'path'>): string =>
  path.length === 0 ? START : path.join('/');

/** Nothing but options of every command was typed. */
export const START = 'start';

export const optionsOf = ({ options, everywhere }: CommandDefinition): readonly OptionDefinition[] => {
  const own = new Set(options.flatMap(({ flags }) => flags));
  return [...options, ...everywhere.filter(({ flags }) => !flags.some((flag) => own.has(flag)))];
};

/** Flags after which the program still waits for the name of a command. */
export const flagsEverywhere = (program: CommandDefinition): readonly string[] => [
  ...new Set(program.commands.flatMap(({ everywhere }) => everywhere.flatMap(({ flags }) => flags))),
];

export interface ValuedSpots {
  /** Patterns of `command/flag`, where all mean the same. */
  readonly spots: readonly string[];
  readonly value: Value;
}

/** Every option that takes a value, those with the same value together. */
export function valuedSpots(program: CommandDefinition): readonly ValuedSpots[] {
  const byFlag = new Map<string, Map<string, string>>();
  const values = new Map<string, Value>();
  for (const command of allOf(program)) {
    for (const { flags, value } of optionsOf(command)) {
      const sign = value === null ? '' : signOf(value);
      if (value !== null) values.set(sign, value);
      for (const flag of flags) byFlag.set(flag, (byFlag.get(flag) ?? new Map()).set(keyOf(command), sign));
    }
  }
  const spots = new Map<string, string[]>([...values.keys()].map((sign) => [sign, []]));
  for (const [flag, signs] of byFlag) {
    const isSame = new Set(signs.values()).size === 1;
    const first = [...signs.values()][0] ?? '';
    if (isSame) spots.get(first)?.push(`*/${flag}`);
    else for (const [key, sign] of signs) spots.get(sign)?.push(`${key}/${flag}`);
  }
  return [...spots].map(([sign, at]) => ({ spots: at, value: values.get(sign) as Value }));
}

const signOf = (value: Value): string =>
  value.kind === 'names' ? `${value.more ?? ''} ${value.names.join(' ')}` : value.kind;
