/** The command line: argv in, an exit code out. Nothing here touches `process`. */
import { Command, CommanderError, Option } from 'commander';
import { formatProblem, UsageError } from '../domain/errors.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { addRulesCommands } from './commands/rules-command.js';
import type { ExitCode, Io } from './io.js';
import { languageOf } from './language.js';
import { version } from './version.js';

/** What a command gets besides its own arguments. */
export interface Invocation {
  readonly io: Io;
  readonly language: Language;
  readonly done: (code: ExitCode) => void;
}

/** Runs one command line. Never throws and never exits: the caller sets the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = languageOf(argv, io.env);
  const done = (result: ExitCode): void => {
    code = result;
  };
  const invocation: Invocation = { io, language, done };
  try {
    await createProgram(invocation).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, invocation);
  }
}

function createProgram(invocation: Invocation): Command {
  const { io, language } = invocation;
  const text = {
    ja: '日本語の求人・投稿が犯罪実行者の募集（闇バイト）である見込みを、根拠とともに示します。',
    en: 'Says how likely Japanese job ads and posts are to recruit people for crime (闇バイト), and shows why.',
  };
  const program = new Command('yamiscan')
    .description(text[language])
    .version(version(), '-V, --version')
    .addOption(
      new Option('--lang <language>', { ja: '表示する言語', en: 'language of what people read' }[language]).choices([
        ...LANGUAGES,
      ]),
    )
    .showHelpAfterError({ ja: '(--help で使い方)', en: '(--help shows how)' }[language])
    .enablePositionalOptions(false)
    .exitOverride()
    .configureOutput({ writeOut: (out) => void io.stdout.write(out), writeErr: (out) => void io.stderr.write(out) });
  addRulesCommands(program, invocation);
  return program;
}

function explainFailure(error: unknown, { io, language }: Invocation): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    const lines = error.problems.map((problem) =>
      problem.file === null ? problem.message[language] : formatProblem(problem, language),
    );
    io.stderr.write(`${lines.map((text) => `yamiscan: ${text}`).join('\n')}\n`);
    return 2;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`yamiscan: ${{ ja: '内部エラー', en: 'internal error' }[language]}: ${what}\n`);
  return 2;
}
