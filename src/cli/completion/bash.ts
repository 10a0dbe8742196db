/** Completion for bash, 3.2 and later: what its functions look up is made from the definitions. */
import { allOf, type CommandDefinition, type Value } from '../definitions.js';
import { flagsEverywhere, keyOf, optionsOf, START, valuedSpots } from './spots.js';

const NAMES = { ',': 'list', '=': 'output' } as const;

const kindOf = (value: Value): string =>
  value.kind !== 'names' ? value.kind : value.more === null ? 'names' : NAMES[value.more];

const setValue = (value: Value): string =>
  `kind=${kindOf(value)}${value.kind === 'names' ? ` names='${value.names.join(' ')}'` : ''}`;

export function bashScript(program: CommandDefinition): string {
  const commands = allOf(program);
  const arm = (patterns: readonly string[], code: string): string => `    ${patterns.join(' | ')}) ${code} ;;`;
  const steps = commands.flatMap((command) =>
    command.commands.map((below) => arm([`${keyOf(command)}/${below.path.at(-1)}`], `command=${keyOf(below)}`)),
  );
  const values = valuedSpots(program).map(({ spots, value }) => arm(spots, setValue(value)));
  const options = commands.map((command) =>
    arm(
      [keyOf(command)],
      `names='${optionsOf(command)
        .flatMap(({ flags }) => [...flags].reverse())
        .join(' ')}'`,
    ),
  );
  const operands = commands.flatMap((command) => {
    const names = command.commands.map(({ path }) => path.at(-1)).join(' ');
    if (command === program) return [arm([START], `kind=start names='${names}'`)];
    if (names !== '') return [arm([keyOf(command)], `kind=names names='${names}'`)];
    return command.operand === null ? [] : [arm([keyOf(command)], setValue(command.operand))];
  });
  return TEMPLATE.replace('{{everywhere}}', () => flagsEverywhere(program).flatMap(withEqualSign).join(' | '))
    .replace('{{steps}}', () => steps.join('\n'))
    .replace('{{values}}', () => values.join('\n'))
    .replace('{{options}}', () => options.join('\n'))
    .replace('{{operands}}', () => operands.join('\n'));
}

const withEqualSign = (flag: string): string[] => (flag.startsWith('--') ? [flag, `${flag}=*`] : [flag]);

const TEMPLATE = String.raw`# Completion of yamiscan for bash, printed by: yamiscan completion bash

_yamiscan_step() {
  case $command/$1 in
{{steps}}
    ${START}/*) command=scan ;;
  esac
}

_yamiscan_value() {
  case $command/$1 in
{{values}}
    *) kind='' ;;
  esac
}

_yamiscan_operand() {
  case $command in
{{operands}}
    *) kind=text ;;
  esac
}

_yamiscan_options() {
  case $command in
{{options}}
  esac
}

_yamiscan() {
  local IFS=$' \t\n' command=${START} kind='' names='' option='' word='' before='' current='' ended='' i
  COMPREPLY=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    # Bash cuts words at = (COMP_WORDBREAKS); here they are whole again.
    word=\${COMP_WORDS[i]}
    while [[ $i -lt $COMP_CWORD && ( \${COMP_WORDS[i + 1]} == = || ( $word == *= && $word != = ) ) ]]; do
      i=$((i + 1))
      word=$word\${COMP_WORDS[i]}
    done
    if ((i == COMP_CWORD)); then
      current=$word
    elif [[ -n $option ]]; then
      option=''
    elif [[ -z $ended && $word == -- ]]; then
      ended=yes
    elif [[ -z $ended && $word == -?* ]]; then
      case $word in
        {{everywhere}}) ;;
        *) [[ $command == ${START} ]] && command=scan ;;
      esac
      _yamiscan_value "$word"
      [[ -n $kind ]] && option=$word
    else
      _yamiscan_step "$word"
    fi
  done

  if [[ -n $option ]]; then
    _yamiscan_value "$option"
  elif [[ -z $ended && $current == --*=* ]]; then
    before=\${current%%=*}
    current=\${current#*=}
    _yamiscan_value "$before"
    before=$before=
  elif [[ -z $ended && $current == -* ]]; then
    _yamiscan_options
    kind=names
  else
    _yamiscan_operand
  fi
  # Of a word that is cut at =, bash replaces what follows.
  [[ $COMP_WORDBREAKS == *=* ]] && before=''

  case $kind in
    names) COMPREPLY=($(compgen -P "$before" -W "$names" -- "$current")) ;;
    list)
      before=$before\${current%"\${current##*,}"}
      COMPREPLY=($(compgen -P "$before" -W "$names" -- "\${current##*,}"))
      compopt -o nospace 2>/dev/null
      ;;
    output)
      # What follows the = is a path, which bash completes by itself.
      [[ $current == *=* ]] && return
      COMPREPLY=($(compgen -P "$before" -S = -W "$names" -- "$current"))
      compopt -o nospace 2>/dev/null
      ;;
    start)
      COMPREPLY=($(compgen -W "$names" -- "$current"))
      ((\${#COMPREPLY[@]})) || return
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
      compopt -o filenames 2>/dev/null
      return
      ;;
    folder) compopt -o dirnames 2>/dev/null ;;
    file) return ;;
  esac
  compopt +o default +o bashdefault 2>/dev/null
}

complete -o bashdefault -o default -F _yamiscan yamiscan
`.replaceAll('\\${', '${');
