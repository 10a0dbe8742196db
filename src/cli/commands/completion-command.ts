/** How `yamiscan completion` is called: a script for the shell, made from what the commands are. */
import { Argument, type Command } from 'commander';
import type { Bilingual } from '../../domain/language.js';
import { SHELLS, type Shell } from '../completion/shells.js';
import { type Example, examples } from '../help.js';
import type { Invocation } from '../io.js';
import { oneOf } from '../option-values.js';
import { print } from '../print.js';

const TEXTS = {
  completion: {
    ja: 'シェルの補完スクリプトを出す（bash, zsh, fish）',
    en: 'print what a shell needs to complete commands and options (bash, zsh, fish)',
  },
  shell: { ja: `シェル: ${SHELLS.join(', ')}`, en: `one of ${SHELLS.join(', ')}` },
} as const satisfies Record<string, Bilingual>;

const SHELL: Bilingual = { ja: 'シェル', en: 'shell' };

const EXAMPLES: readonly Example[] = [
  ['yamiscan completion bash > ~/.local/share/bash-completion/completions/yamiscan', { ja: 'bash に', en: 'for bash' }],
  ['yamiscan completion zsh > ~/.zfunc/_yamiscan', { ja: 'zsh に', en: 'for zsh' }],
  ['yamiscan completion fish > ~/.config/fish/completions/yamiscan.fish', { ja: 'fish に', en: 'for fish' }],
];

export function addCompletionCommand(program: Command, { io, language }: Invocation): void {
  program
    .command('completion')
    .description(TEXTS.completion[language])
    .addArgument(new Argument('<shell>', TEXTS.shell[language]).argParser(oneOf('completion', SHELL, SHELLS)))
    .addHelpText('after', examples(language, EXAMPLES))
    .action(async (shell: Shell) => {
      const { completionFor } = await import('../completion/index.js');
      await print(completionFor(shell, program), io);
    });
}
