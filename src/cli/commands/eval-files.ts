/** From the options of `yamiscan eval` to a report and an exit code. */
import { UsageError } from '../../domain/errors.js';
import type { EvaluationReport, GateOutcome } from '../../domain/evaluation.js';
import { createEvaluator } from '../../evaluate/evaluation.js';
import type { Watcher } from '../../evaluate/watcher.js';
import type { EvalContext } from '../../format/eval-formatter.js';
import { findInputs } from '../../read/index.js';
import { createScanner } from '../../scanner.js';
import { exitCodeOf } from '../gate.js';
import type { ExitCode, Invocation } from '../io.js';
import { labelledItems } from '../labelled.js';
import { isColored } from '../language.js';
import { itemsOf } from '../postings.js';
import { createProgress } from '../progress.js';
import { inputOptionsOf } from '../read-options.js';
import { packOf, settingsOf } from '../settings.js';
import { createSlicer } from '../slices.js';
import { createTally } from '../tally.js';
import { version } from '../version.js';
import { createVoice } from '../voice.js';
import { evaluateItems } from './eval.js';
import type { EvalOptions } from './eval-options.js';
import { openEvalOutputs } from './eval-outputs.js';
import { report } from './scan.js';

export async function evalFiles(
  files: readonly string[],
  options: EvalOptions,
  { io, language }: Invocation,
): Promise<ExitCode> {
  const settings = settingsOf(options, io.cwd);
  const { inputs, problems: absent } = findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  if (inputs.length === 0) throw new UsageError(absent);
  const scanner = createScanner({ pack: packOf(settings, io.cwd) });
  const slicer = createSlicer(options.slice ?? []);
  const context: EvalContext = {
    pack: scanner.pack,
    language,
    version: version(),
    color: isColored(options.color, io.stdout, io.env),
  };
  const outputs = await openEvalOutputs({
    io,
    printed: options.format ?? null,
    written: options.output ?? [],
    context,
  });
  const isQuiet = options.quiet === true;
  const progress = createProgress(io, language, options.progress && !isQuiet);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = isQuiet ? { ...spoken, note: () => {} } : spoken;
  const tally = createTally();
  const watchers: Watcher[] = [];
  try {
    for (const problem of absent) report(problem, { voice }, tally);
    const { evaluation, misses, missing } = await evaluateItems({
      items: labelledItems(itemsOf(inputs, inputOptionsOf(options, settings, io.stdin)), {
        column: options.labelColumn ?? null,
        positive: options.positive ?? null,
        ignored: options.ignore ?? null,
      }),
      scanner,
      evaluator: createEvaluator({ columns: slicer.columns, rules: scanner.pack.rules.map((rule) => rule.id) }),
      slicer,
      level: options.level,
      watchers,
      tally,
      voice,
      progress,
    });
    const gates: readonly GateOutcome[] = [];
    const { problems, problemCount, complete } = tally.summary();
    const whole: EvaluationReport = {
      evaluation: { ...evaluation, ordinary: [] },
      level: options.level,
      misses,
      gates,
      problems,
      problemCount,
      complete,
    };
    await outputs.write(whole);
    return exitCodeOf(
      { failed: gates.some(({ passed }) => !passed), missing: missing || absent.length > 0, incomplete: !complete },
      options.allowIncomplete === true,
    );
  } catch (error) {
    await outputs.abandon();
    throw error;
  } finally {
    progress.stop();
  }
}
