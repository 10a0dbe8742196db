/** From the options of `yamiscan eval` to a report and an exit code. */
import { type Problem, UsageError } from '../../domain/errors.js';
import type { EvaluationReport } from '../../domain/evaluation.js';
import { createEvaluator } from '../../evaluate/evaluation.js';
import { type Gate, judgeGates } from '../../evaluate/gates.js';
import type { Watcher } from '../../evaluate/watcher.js';
import { findInputs, type Input, type InputOptions } from '../../read/index.js';
import { createScanner, type Scanner } from '../../scanner.js';
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
import { gatesOf } from './eval-gates.js';
import { type MissFile, openMisses } from './eval-misses.js';
import type { EvalOptions } from './eval-options.js';
import { countOrdinary } from './eval-ordinary.js';
import { openEvalOutputs } from './eval-outputs.js';
import { report } from './scan.js';

/** What the command line names, found and loaded. */
interface Named {
  readonly scanner: Scanner;
  readonly inputs: readonly Input[];
  readonly ordinary: readonly Input[];
  readonly absent: readonly Problem[];
  readonly reading: InputOptions;
  /** Gates of the config file. */
  readonly configured: readonly Gate[];
}

export async function evalFiles(
  files: readonly string[],
  options: EvalOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { io, language } = invocation;
  const named = find(files, options, invocation);
  const outputs = await openEvalOutputs({
    io,
    printed: options.format ?? null,
    written: options.output ?? [],
    misses: options.misses ?? null,
    context: {
      pack: named.scanner.pack,
      language,
      version: version(),
      color: isColored(options.color, io.stdout, io.env),
      details: options.quiet !== true,
    },
  });
  let misses: MissFile | null = null;
  try {
    misses = await openMisses(options.misses, options.level, io.cwd);
    const { report, missing } = await measure(named, options, invocation, misses === null ? [] : [misses.watch]);
    await misses?.close();
    await outputs.write(report);
    const failed = report.gates.some(({ passed }) => passed === false);
    const unknown = report.gates.some(({ passed }) => passed === null);
    const outcome = { failed, missing: missing || unknown, incomplete: !report.complete };
    return exitCodeOf(outcome, options.allowIncomplete === true);
  } catch (error) {
    await misses?.abandon();
    await outputs.abandon();
    throw error;
  }
}

/** Throws a UsageError where nothing is left to measure. */
function find(files: readonly string[], options: EvalOptions, { io }: Invocation): Named {
  const settings = settingsOf(options, io.cwd);
  const labelled = findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  if (labelled.inputs.length === 0) throw new UsageError(labelled.problems);
  const ordinary = findInputs(options.ordinary ?? [], io.cwd);
  return {
    inputs: labelled.inputs,
    ordinary: ordinary.inputs,
    absent: [...labelled.problems, ...ordinary.problems],
    reading: inputOptionsOf(options, settings, io.stdin),
    configured: settings.gates,
    scanner: createScanner({ pack: packOf(settings, io.cwd) }),
  };
}

async function measure(
  { inputs, ordinary, absent, reading, configured, scanner }: Named,
  options: EvalOptions,
  { io, language }: Invocation,
  watchers: readonly Watcher[],
): Promise<{ readonly report: EvaluationReport; readonly missing: boolean }> {
  const isQuiet = options.quiet === true;
  const progress = createProgress(io, language, options.progress && !isQuiet);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = isQuiet ? { ...spoken, note: () => {} } : spoken;
  const tally = createTally();
  const gates = gatesOf(options, configured);
  const slicer = createSlicer([...(options.slice ?? []), ...gates.flatMap(({ slice }) => slice?.column ?? [])]);
  try {
    for (const problem of absent) report(problem, { voice }, tally);
    const labels = {
      column: options.labelColumn ?? null,
      positive: options.positive ?? null,
      ignored: options.ignore ?? null,
    };
    const shared = { scanner, tally, voice, progress };
    const labelled = await evaluateItems({
      ...shared,
      items: labelledItems(itemsOf(inputs, reading), labels),
      evaluator: createEvaluator({ columns: slicer.columns, rules: scanner.pack.rules.map((rule) => rule.id) }),
      slicer,
      level: options.level,
      watchers,
    });
    const harmless = await countOrdinary(ordinary, reading, shared);
    const { problems, problemCount, complete } = tally.summary();
    const evaluation = { ...labelled.evaluation, ordinary: harmless.figures };
    return {
      report: {
        evaluation,
        level: options.level,
        misses: labelled.misses,
        gates: judgeGates(gates, evaluation, options.strict === true),
        problems,
        problemCount,
        complete,
      },
      missing: absent.length > 0 || labelled.missing || harmless.missing,
    };
  } finally {
    progress.stop();
  }
}
