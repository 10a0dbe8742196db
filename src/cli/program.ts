/** The commands and what they have in common. What a scan does without is loaded for other commands and for help. */
import { Command, Option } from 'commander';
import { LANGUAGES } from '../domain/language.js';
import { isSurelyScan } from './command-names.js';
import { addScanCommand } from './commands/scan-command.js';
import type { Invocation } from './io.js';
import { version } from './version.js';
import { wrongUse } from './wrong-use.js';

const TEXTS = {
  version: { ja: 'バージョンを表示', en: 'show the version' },
  language: { ja: '表示する言語', en: 'language of what people read' },
} as const;

/** For this command line: a program that takes others as well where one of them is named or help is asked for. */
export async function createProgram(invocation: Invocation, argv: readonly string[]): Promise<Command> {
  return isSurelyScan(argv) ? scanAlone(invocation) : wholeProgram(invocation);
}

function scanAlone(invocation: Invocation): Command {
  const program = emptyProgram(invocation);
  addScanCommand(program, invocation, async () => (await wholeProgram(invocation)).outputHelp());
  complain(program);
  return program;
}

async function wholeProgram(invocation: Invocation): Promise<Command> {
  const { addOthers, prepareHelp } = await import('./commands/others.js');
  const program = emptyProgram(invocation);
  // Commands take over how help is shown when they are added.
  prepareHelp(program, () => scan, invocation);
  const scan = addScanCommand(program, invocation, async () => program.outputHelp());
  addOthers(program, scan, invocation);
  complain(program);
  return program;
}

function emptyProgram({ io, language }: Invocation): Command {
  return new Command('yamiscan')
    .version(version(), '-V, --version', TEXTS.version[language])
    .addOption(new Option('--lang <language>', TEXTS.language[language]).choices([...LANGUAGES]))
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? WIDTH,
      outputError: () => {},
    });
}

/** Where no terminal says how wide it is. */
const WIDTH = 100;

function complain(command: Command): void {
  command.exitOverride((error) => {
    throw wrongUse(error, command);
  });
  command.commands.forEach(complain);
}
