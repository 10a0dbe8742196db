/** From the options of `yamiscan eval` to a report and an exit code. */
import { type Problem, UsageError } from '../../domain/errors.js';
import type { EvaluationReport } from '../../domain/evaluation.js';
import { createEvaluator } from '../../evaluate/evaluation.js';
import { type Gate, judgeGates } from '../../evaluate/gates.js';
import type { Watcher } from '../../evaluate/watcher.js';
import { findInputs, type InputOptions, type Inputs } from '../../read/index.js';
import { type Scanner, scannerOf } from '../../stages.js';
import { exitCodeOf } from '../gate.js';
import { refuseOverInputs, refuseStdinTwice } from '../input-clashes.js';
import type { ExitCode, Invocation } from '../io.js';
import { createCrew } from '../jobs/crew.js';
import { labelledItems } from '../labelled.js';
import { isColored } from '../language.js';
import { formatIn } from '../option-values.js';
import { itemsOf } from '../postings.js';
import { createProgress } from '../progress.js';
import { inputOptionsOf } from '../read-options.js';
import { packOf, settingsOf } from '../settings.js';
import { createSlicer, type Slicer } from '../slices.js';
import { createTally } from '../tally.js';
import { version } from '../version.js';
import { createVoice } from '../voice.js';
import { evaluateItems } from './eval.js';
import { type Baselines, openBaselines } from './eval-baseline.js';
import { gatesOf } from './eval-gates.js';
import { type MissFile, openMisses } from './eval-misses.js';
import { type EvalOptions, FORMATS } from './eval-options.js';
import { countOrdinary } from './eval-ordinary.js';
import { openEvalOutputs } from './eval-outputs.js';
import { openRobustness, type Robust } from './eval-robustness.js';
import { report } from './scan.js';

/** What the command line names, found and loaded. */
interface Named {
  readonly scanner: Scanner;
  readonly inputs: Inputs;
  readonly ordinary: Inputs;
  readonly absent: readonly Problem[];
  readonly reading: InputOptions;
  readonly gates: readonly Gate[];
  readonly slicer: Slicer;
}

export async function evalFiles(
  files: readonly string[],
  options: EvalOptions,
  invocation: Invocation,
): Promise<ExitCode> {
  const { io, language } = invocation;
  const named = await find(files, options, invocation);
  const robust = openRobustness(options, named.scanner);
  const outputs = await openEvalOutputs({
    io,
    printed: options.format === undefined ? null : formatIn(FORMATS)(options.format),
    written: options.output ?? [],
    mask: options.mask,
    beside: [options.misses, options.saveBaseline].filter((file) => file !== undefined),
    context: {
      pack: named.scanner.pack,
      language,
      version: version(),
      color: isColored(options.color, io),
      details: options.quiet !== true,
    },
  });
  let misses: MissFile | null = null;
  let baselines: Baselines | null = null;
  try {
    misses = await openMisses(options.misses, options.level, io.cwd);
    baselines = await openBaselines({
      options,
      level: options.level,
      columns: named.slicer.columns,
      scoring: named.scanner.pack.scoring,
      io,
      language,
    });
    const watchers = [
      ...(misses === null ? [] : [misses.watch]),
      ...baselines.watchers,
      ...robust.watchers,
      ...outputs.watchers,
    ];
    const { report, missing } = await measure(named, options, invocation, {
      watchers,
      compare: baselines.compare,
      judge: robust.judge,
    });
    await misses?.close();
    await outputs.write(report);
    const code = codeOf(report, missing, options.allowIncomplete === true);
    await baselines.close(code);
    return code;
  } catch (error) {
    await misses?.abandon();
    await baselines?.abandon();
    await outputs.abandon();
    throw error;
  }
}

function codeOf({ gates, complete }: EvaluationReport, missing: boolean, allowsIncomplete: boolean): ExitCode {
  const failed = gates.some(({ passed }) => passed === false);
  const unknown = gates.some(({ passed }) => passed === null);
  return exitCodeOf({ failed, missing: missing || unknown, incomplete: !complete }, allowsIncomplete);
}

/** Throws a UsageError where nothing is left to measure. */
async function find(files: readonly string[], options: EvalOptions, { io }: Invocation): Promise<Named> {
  const settings = await settingsOf(options, io.cwd);
  const labelled = await findInputs(files.length === 0 ? ['-'] : files, io.cwd);
  if (labelled.inputs.length === 0) throw new UsageError(labelled.problems);
  const ordinary = await findInputs(options.ordinary ?? [], io.cwd);
  refuseStdinTwice(labelled.inputs, ordinary.inputs);
  const written = [...(options.output ?? []).map((one) => one.path), options.misses, options.saveBaseline];
  const someInput: Inputs['some'] = (test) => labelled.inputs.some(test) || ordinary.inputs.some(test);
  refuseOverInputs(written, { some: someInput }, io.cwd);
  const gates = gatesOf(options, settings.gates);
  return {
    inputs: labelled.inputs,
    ordinary: ordinary.inputs,
    absent: [...labelled.problems, ...ordinary.problems],
    reading: inputOptionsOf(options, settings, io.stdin),
    gates,
    slicer: createSlicer([...(options.slice ?? []), ...gates.flatMap(({ slice }) => slice?.column ?? [])]),
    scanner: scannerOf(await packOf(settings, io.cwd, io.env)),
  };
}

interface Looking extends Pick<Baselines, 'compare'>, Pick<Robust, 'judge'> {
  readonly watchers: readonly Watcher[];
}

async function measure(
  { inputs, ordinary, absent, reading, gates, slicer, scanner }: Named,
  options: EvalOptions,
  { io, language }: Invocation,
  { watchers, compare, judge }: Looking,
): Promise<{ readonly report: EvaluationReport; readonly missing: boolean }> {
  const isQuiet = options.quiet === true;
  const progress = await createProgress(io, language, options.progress && !isQuiet);
  const spoken = createVoice(io, language, progress.interrupt);
  const voice = isQuiet ? { ...spoken, note: () => {} } : spoken;
  const tally = createTally();
  const crew = createCrew(scanner, options.jobs ?? null, { timeout: options.timeout });
  try {
    for (const problem of absent) report(problem, { voice }, tally);
    const labels = {
      column: options.labelColumn ?? null,
      positive: options.positive ?? null,
      ignored: options.ignore ?? null,
    };
    const shared = { crew, tally, voice, progress };
    const labelled = await evaluateItems({
      ...shared,
      items: labelledItems(itemsOf(inputs, reading), labels),
      evaluator: createEvaluator({ columns: slicer.columns, rules: scanner.pack.rules.map((rule) => rule.id) }),
      slicer,
      scoring: scanner.pack.scoring,
      level: options.level,
      watchers,
    });
    const harmless = await countOrdinary(ordinary, reading, shared);
    const { problems, problemCount, complete } = tally.summary();
    const evaluation = { ...labelled.evaluation, ordinary: harmless.figures };
    const { comparison, regression } = compare();
    const { robustness, held } = judge();
    return {
      report: {
        evaluation,
        level: options.level,
        misses: labelled.misses,
        quoted: labelled.quoted,
        gates: [...judgeGates(gates, evaluation, options.strict === true), ...regression, ...held],
        comparison,
        robustness,
        problems,
        problemCount,
        complete,
      },
      missing: absent.length > 0 || labelled.missing || harmless.missing,
    };
  } finally {
    progress.stop();
    await crew.close();
  }
}
