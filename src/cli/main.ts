/** The command line: argv in, an exit code out. Nothing here touches `process`. */
import { CommanderError } from 'commander';
import { UsageError } from '../domain/errors.js';

export { direct } from './direct.js';
export { endBySignal } from './signals.js';

import type { ExitCode, Invocation, Io } from './io.js';
import { languageOf } from './language.js';
import { createProgram } from './program.js';
import { createVoice, messageOf } from './voice.js';

/** Runs one command line. Never throws and never exits: the caller sets the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = languageOf(argv, io.env);
  const done = (result: ExitCode): void => {
    code = result;
  };
  const invocation: Invocation = { io, language, done };
  try {
    const program = await createProgram(invocation, argv);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, invocation);
  }
}

function explainFailure(error: unknown, { io, language }: Invocation): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const voice = createVoice(io, language);
  if (error instanceof UsageError) error.problems.forEach(voice.problem);
  else voice.say({ ja: `内部エラー: ${messageOf(error)}`, en: `internal error: ${messageOf(error)}` });
  voice.stack(error);
  return 2;
}
