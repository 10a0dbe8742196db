/** Real shells that are asked what they would complete. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SHELLS, type Shell } from '../../src/cli/completion/shells.js';
import { folderWith, run } from './run.js';

export interface Asked {
  /** The words that may stand at the end of a line, sorted. */
  readonly complete: (line: string) => readonly string[];
  readonly script: string;
}

export const hasShell = (shell: string): boolean =>
  spawnSync(shell, ['-c', 'exit 0'], { stdio: 'ignore' }).error === undefined;

/** Where it is run: three files and a folder that begin with different letters. */
export const NAMES = ['quills.csv', 'water.jsonl', 'vivid', 'two words.csv'] as const;

export async function ask(shell: Shell, language = 'en'): Promise<Asked> {
  const cwd = folderWith({ 'quills.csv': '', 'water.jsonl': '', 'two words.csv': '' });
  spawnSync('mkdir', [path.join(cwd, 'vivid')]);
  const { out: script } = await run(['completion', shell, '--lang', language]);
  const home = folderWith({ _yamiscan: script });
  return { script, complete: (line) => ASK[shell](line, { cwd, home }) };
}

interface Place {
  readonly cwd: string;
  readonly home: string;
}

function spawned(shell: Shell, code: string, { cwd, home }: Place, args: readonly string[] = []): string {
  const env = { PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TERM: 'xterm' };
  const ran = spawnSync(shell, [...args, '-c', code], { cwd, env, encoding: 'utf8' });
  if (ran.status !== 0 || ran.stderr !== '') throw new Error(`${shell}: ${ran.status}: ${ran.stderr}${ran.stdout}`);
  return ran.stdout;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const linesOf = (text: string): string[] => [...new Set(text.split('\n').filter((line) => line !== ''))].sort();

/** As readline cuts a line: at blanks and at =. */
function askBash(line: string, place: Place): string[] {
  const words = [...line.matchAll(/=|[^\s=]+/g)].map(([word]) => word).concat(/\s$/.test(line) ? [''] : []);
  const code = `source ${quoted(path.join(place.home, '_yamiscan'))}
COMP_LINE=${quoted(line)} COMP_POINT=${line.length} COMP_CWORD=${words.length - 1} COMP_WORDS=(${words.map(quoted).join(' ')})
compopt() { :; }
_yamiscan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return linesOf(spawned('bash', code, place, ['--norc', '--noprofile']));
}

/** Without their descriptions. */
function askFish(line: string, place: Place): string[] {
  const code = `source ${quoted(path.join(place.home, '_yamiscan'))}; complete -C ${quoted(line)}`;
  return linesOf(spawned('fish', code, place, ['--no-config']).replaceAll(/\t.*/g, ''));
}

/** A zsh in a terminal of its own, whose builtin says what it would add and adds nothing. */
const ZSH_INSIDE = `PROMPT=
unsetopt beep zle_bracketed_paste 2>/dev/null
autoload -Uz compinit
compinit -u -d $HOME/dump
source $HOME/_yamiscan
bindkey '^I' complete-word
zstyle ':completion:*' insert-tab false
zstyle ':completion:*' completer _complete
mark () { print -r -- "<<$1>>" }
begin () { mark begin }
finish () { mark end; exit }
compprefuncs=(begin)
comppostfuncs=(finish)
compadd () {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -O hits "$@"
  local suffix=
  (( $@[(I)-S=] )) && suffix==
  (( $@[(I)-S] )) && suffix=$@[$@[(I)-S]+1]
  [[ $suffix == = ]] || suffix=
  local hit
  for hit in $hits; do print -r -- "<$IPREFIX\${hit}$suffix>"; done
  builtin compadd "$@"
}
print ready
`;

function askZsh(line: string, place: Place): string[] {
  writeFileSync(path.join(place.home, 'inside'), ZSH_INSIDE);
  const code = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "source ${path.join(place.home, 'inside')}"
local piece all=
while zpty -r z piece; do [[ $piece == *ready* ]] && break; done
zpty -n -w z ${quoted(line)}$'\\t'
while zpty -r z piece; do all+=$piece; [[ $piece == *'<<end>>'* ]] && break; done
print -r -- "$all"`;
  const said = spawned('zsh', code, place, ['-f']).replaceAll('\r', '');
  const inside = said.slice(said.indexOf('<<begin>>'), said.indexOf('<<end>>'));
  return linesOf([...inside.matchAll(/<([^<>\n]+)>$/gm)].map((match) => match[1] ?? '').join('\n')).filter(
    (one) => one !== 'begin',
  );
}

const ASK = { bash: askBash, zsh: askZsh, fish: askFish } satisfies Record<Shell, unknown>;

export const ALL_SHELLS = SHELLS.map((shell) => ({ shell, isThere: hasShell(shell) }));
