/** Completion for a shell: a script that knows every command, so that no process has to start at a TAB. */
import type { Command } from 'commander';
import { type CommandDefinition, definitionOf } from '../definitions.js';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import type { Shell } from './shells.js';
import { zshScript } from './zsh.js';

const SCRIPTS: Readonly<Record<Shell, (program: CommandDefinition) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export const completionFor = (shell: Shell, program: Command): string => SCRIPTS[shell](definitionOf(program));
