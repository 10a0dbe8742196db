/** What the arguments and options of `yamiscan scan` name is found and loaded; then it is scanned. */
import { type Problem, UsageError } from '../../domain/errors.js';
import { findInputs } from '../../read/index.js';
import { closestTo } from '../../rules/closest.js';
import { refuseOverInputs } from '../input-clashes.js';
import type { ExitCode, Invocation } from '../io.js';
import { print } from '../print.js';
import { packOf, settingsOf } from '../settings.js';
import { createStopwatch } from '../stats.js';
import { scanFound } from './scan-found.js';
import type { ScanOptions } from './scan-options.js';
import type { QuietRun, QuietRunRequest } from './scan-quiet.js';

/** `commands`: names that a missing file may have been meant as. */
export async function scanFiles(
  files: readonly string[],
  options: ScanOptions,
  { io, language }: Invocation,
  commands: readonly string[],
): Promise<ExitCode> {
  const settings = await settingsOf(options, io.cwd);
  if (options.printConfig === true) {
    const { printSettings } = await import('../print-settings.js');
    await print(printSettings(settings), io);
    return 0;
  }
  const stopwatch = createStopwatch();
  const { inputs, problems } = await findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  const missing = problems.map((problem) => withCommand(problem, commands));
  if (inputs.length === 0) throw new UsageError(missing);
  refuseOverInputs([...(options.output ?? []).map((one) => one.path), options.saveBaseline], inputs, io.cwd);
  const pack = await packOf(settings, io.cwd, io.env);
  const quieted = await quietFor({ options, settings, pack, inputs, cwd: io.cwd });
  try {
    return await scanFound({ options, settings, pack, inputs, missing, quieted, stopwatch }, { io, language });
  } catch (error) {
    await quieted?.abandon();
    throw error;
  }
}

/** null where nothing is kept quiet, nor on record for the next run. */
async function quietFor(request: QuietRunRequest): Promise<QuietRun | null> {
  const { options, settings } = request;
  const isAsked = options.baseline !== undefined || options.saveBaseline !== undefined;
  if (!isAsked && settings.suppressions.length === 0) return null;
  return (await import('./scan-quiet.js')).openQuiet(request);
}

/** A file that isn't there and is called like a command was perhaps meant as one. */
function withCommand(problem: Problem, commands: readonly string[]): Problem {
  const name = closestTo(problem.file ?? '', commands);
  if (name === null) return problem;
  const { ja, en } = problem.message;
  return {
    ...problem,
    message: {
      ja: `${ja}（コマンド ${name} なら、最初に yamiscan ${name} と書いてください）`,
      en: `${en} (for the command ${name}, start with yamiscan ${name})`,
    },
  };
}
