/** Completion for fish, 3.1 and later: a line for each option, and a function that tells which command is being typed. */
import { allOf, type CommandDefinition, type OptionDefinition, type Value } from '../definitions.js';
import { flagsEverywhere, keyOf, optionsOf, START, valuedSpots } from './spots.js';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replace(/\s+/g, ' ')}'`;

export function fishScript(program: CommandDefinition): string {
  const commands = allOf(program);
  const steps = commands.flatMap((command) =>
    command.commands.map(
      (below) => `            case ${keyOf(command)}/${below.path.at(-1)}\n                set command ${keyOf(below)}`,
    ),
  );
  const valued = valuedSpots(program).flatMap(({ spots }) => spots);
  const everywhere = flagsEverywhere(program).flatMap((flag) => (flag.startsWith('--') ? [flag, `${flag}=*`] : [flag]));
  return TEMPLATE.replace('{{steps}}', () => steps.join('\n'))
    .replace('{{valued}}', () => valued.map(quoted).join(' '))
    .replace('{{everywhere}}', () => everywhere.map(quoted).join(' '))
    .replace('{{completions}}', () => commands.flatMap(completionsOf).join('\n'));
}

function completionsOf(command: CommandDefinition): string[] {
  // Before a command is named, the options are those of scan.
  const isProgram = command.path.length === 0;
  const at = `-n '__yamiscan_at ${keyOf(command)}'`;
  const files = isProgram || command.operand?.kind === 'file' ? [`complete -c yamiscan ${at} -F`] : [];
  const names =
    command.operand?.kind === 'names'
      ? [`complete -c yamiscan ${at} -a ${quoted(command.operand.names.join(' '))}`]
      : [];
  return [
    ...files,
    ...names,
    ...command.commands.map(({ path, what }) => `complete -c yamiscan ${at} -a ${path.at(-1)} -d ${quoted(what)}`),
    ...optionsOf(command).map((option) => `complete -c yamiscan ${at} ${optionLine(option)}`),
  ];
}

const optionLine = ({ flags, what, value }: OptionDefinition): string =>
  [
    ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
    ...(value === null ? [] : [valueWords(value)]),
    `-d ${quoted(what)}`,
  ].join(' ');

function valueWords(value: Value): string {
  if (value.kind !== 'names') return VALUES[value.kind];
  if (value.more === '=') return `-r -F -a ${quoted(value.names.map((name) => `${name}=`).join(' '))}`;
  const names = value.names.join(' ');
  return `-x -a ${quoted(value.more === ',' ? `(__fish_append , ${names})` : names)}`;
}

const VALUES = { file: '-r -F', folder: "-x -a '(__fish_complete_directories)'", text: '-x' } as const;

const TEMPLATE = `# Completion of yamiscan for fish, printed by: yamiscan completion fish

function __yamiscan_command
    set -l command ${START}
    set -l skip
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if test -n "$skip"
            set skip
            continue
        end
        if string match -q -- '-?*' $word
            if test $command = ${START}
                switch $word
                    case {{everywhere}}
                    case '*'
                        set command scan
                end
            end
            switch $command/$word
                case {{valued}}
                    set skip yes
            end
            continue
        end
        switch $command/$word
{{steps}}
            case '${START}/*'
                set command scan
        end
    end
    echo $command
end

function __yamiscan_at
    test (__yamiscan_command) = $argv[1]
end

complete -c yamiscan -f
{{completions}}
`;
