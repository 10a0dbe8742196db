/** `yamiscan rules check`: every mistake in the rules, and what is doubtful in them, by their examples and by postings. */
import { formatProblem, type Problem, UsageError } from '../../domain/errors.js';
import type { Language } from '../../domain/language.js';
import type { RulePack } from '../../domain/rule.js';
import { createFiringTally, type FiringTally } from '../../evaluate/review/firing-tally.js';
import { review } from '../../evaluate/review/review.js';
import { visible } from '../../format/visible.js';
import { tokenizingRules } from '../../match/needs-tokens.js';
import { findInputs, type InputOptions } from '../../read/index.js';
import { readRules } from '../../rules/load.js';
import { itemsOf } from '../postings.js';
import type { Voice } from '../voice.js';
import { failuresIn, firingsIn, type Printed } from './rules.js';
import { slownessOf, warningsOf } from './rules-warnings.js';

export interface CheckRequest {
  readonly folders: readonly string[];
  readonly disable: readonly string[];
  readonly language: Language;
  /** Postings, labelled or not, that the rules are tried on. */
  readonly files: readonly string[];
  readonly reading: InputOptions;
  readonly cwd: string;
  readonly voice: Voice;
  /** Warnings make the exit code 1. */
  readonly isStrict: boolean;
}

export async function checkRules(request: CheckRequest): Promise<Printed> {
  const { pack, problems } = readRules(request.folders, request.disable);
  if (problems.length > 0) return printed({ mistakes: problems, warnings: [], isComplete: true }, pack, request);
  const firingsOn = firingsIn(pack);
  const mistakes = failuresIn(pack.rules, firingsOn);
  const firedOn = (text: string): string[] => firingsOn(text).map(({ rule }) => rule);
  const postings = createFiringTally(pack.rules.map(({ id }) => id));
  const isComplete = await tryOnFiles(request, firedOn, postings);
  const warnings = [...warningsOf(review(pack.rules, firedOn, postings)), ...slownessOf(tokenizingRules(pack))];
  return printed({ mistakes, warnings, isComplete }, pack, request);
}

/** Whether everything could be read. */
async function tryOnFiles(
  { files, reading, cwd, voice }: CheckRequest,
  firedOn: (text: string) => readonly string[],
  tally: FiringTally,
): Promise<boolean> {
  if (files.length === 0) return true;
  const { inputs, problems } = await findInputs(files, cwd);
  if (inputs.length === 0) throw new UsageError(problems);
  problems.forEach(voice.problem);
  let isComplete = problems.length === 0;
  for await (const item of itemsOf(inputs, reading)) {
    if (item.kind === 'posting') tally.add(firedOn(item.posting.text));
    else if (item.kind === 'note') voice.note(item.file, item.note);
    else {
      voice.problem(item.problem);
      isComplete = false;
    }
  }
  return isComplete;
}

interface Found {
  readonly mistakes: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly isComplete: boolean;
}

function printed(
  { mistakes, warnings, isComplete }: Found,
  pack: RulePack,
  { language, isStrict }: CheckRequest,
): Printed {
  const lines = [...mistakes, ...warnings.map(asWarning)].map((problem) => visible(formatProblem(problem, language)));
  const failed = isStrict && warnings.length > 0;
  return {
    text: `${[...lines, verdict(mistakes.length, warnings.length, pack)[language]].join('\n')}\n`,
    code: mistakes.length > 0 || !isComplete ? 2 : failed ? 1 : 0,
  };
}

const asWarning = ({ file, message: { ja, en } }: Problem): Problem => ({
  file,
  message: { ja: `注意: ${ja}`, en: `warning: ${en}` },
});

const verdict = (mistakes: number, warnings: number, { rules, terms }: RulePack) => ({
  ja: `ルール ${rules.length} 件、用語 ${terms.size} 件: ${mistakes === 0 ? '誤りなし' : `誤り ${mistakes} 件`}${warnings === 0 ? '' : `、注意 ${warnings} 件`}`,
  en: `${rules.length} rules, ${terms.size} terms: ${mistakes === 0 ? 'no mistakes' : `${mistakes} mistakes`}${warnings === 0 ? '' : `, ${warnings} warnings`}`,
});
