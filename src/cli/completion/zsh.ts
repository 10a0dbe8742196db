/** Completion for zsh: a function for each command, in the words of `_arguments`. */
import { allOf, type CommandDefinition, type OptionDefinition, type Value } from '../definitions.js';
import { optionsOf } from './spots.js';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`).replace(/\s+/g, ' ')}'`;
const escaped = (text: string, characters: RegExp): string => text.replace(characters, '\\$&');

export const zshScript = (program: CommandDefinition): string =>
  TEMPLATE.replace('{{functions}}', () => allOf(program).map(functionOf).join('\n\n'));

const nameOf = ({ path }: CommandDefinition): string => ['_yamiscan', ...path].join('_');

function functionOf(command: CommandDefinition): string {
  const specs = optionsOf(command).flatMap(specsOf);
  const isGroup = command.commands.length > 0;
  const operands = isGroup ? ["'1: :->first'", "'*:: :->rest'"] : operandSpecs(command.operand);
  // Options after the name of a command are its own.
  const start = isGroup ? "  _arguments -C -A '-*' -s -S" : '  _arguments -s -S';
  const call = (tail: string): string => [start, ...specs, ...operands].join(' \\\n    ') + tail;
  return `${nameOf(command)}() {\n${isGroup ? groupBody(command, call(' && ret=0')) : call('')}\n}`;
}

/** The program takes files as well, as `scan` does. */
function groupBody({ path, commands }: CommandDefinition, call: string): string {
  const isProgram = path.length === 0;
  const described = commands.map(
    ({ path: below, what }) => `    ${quoted(`${below.at(-1)}:${escaped(what, /[\\:]/g)}`)}`,
  );
  const calls = commands.map((command) => `        ${command.path.at(-1)}) ${nameOf(command)} && ret=0 ;;`);
  return [
    '  local curcontext=$curcontext state state_descr ret=1',
    '  local -a line commands',
    '  local -A opt_args',
    call,
    '  commands=(',
    ...described,
    '  )',
    '  case $state in',
    '    first)',
    '      _describe -t commands command commands && ret=0',
    ...(isProgram ? ['      _files && ret=0'] : []),
    '      ;;',
    '    rest)',
    '      case $line[1] in',
    ...calls,
    ...(isProgram ? ['        *) _yamiscan_scan && ret=0 ;;'] : []),
    '      esac',
    '      ;;',
    '  esac',
    '  return ret',
  ].join('\n');
}

function operandSpecs(operand: Value | null): string[] {
  return operand === null ? [] : [quoted(`*: :${actionOf(operand)}`)];
}

/** Flags without a value are offered once. */
function specsOf({ flags, what, value }: OptionDefinition): string[] {
  const explained = `[${escaped(what, /[\\[\]]/g)}]`;
  if (value === null) return flags.map((flag) => quoted(`(${flags.join(' ')})${flag}${explained}`));
  const colons = value.isOptional ? '::' : ':';
  const spec = `${explained}${colons}${escaped(value.name, /[\\:]/g)}:${actionOf(value)}`;
  return flags.map((flag) => quoted(`*${flag}${flag.startsWith('--') ? '=' : '+'}${spec}`));
}

function actionOf(value: Value): string {
  if (value.kind !== 'names') return ACTIONS[value.kind];
  const names = value.names.join(' ');
  if (value.more === '=') return ` _yamiscan_output ${names}`;
  return value.more === ',' ? `_sequence compadd - ${names}` : `(${names})`;
}

const ACTIONS = { file: '_files', folder: '_path_files -/', text: ' ' } as const;

const TEMPLATE = `#compdef yamiscan
# Completion of yamiscan for zsh, printed by: yamiscan completion zsh

# A format, an equal sign and a path.
_yamiscan_output() {
  if compset -P '*='; then
    _files
  else
    compadd -S = -- "$@"
  fi
}

{{functions}}

# Loaded from fpath, this file is the function; sourced, it names it.
if [ "\${funcstack[1]}" = _yamiscan ]; then
  _yamiscan "$@"
else
  compdef _yamiscan yamiscan
fi
`;
