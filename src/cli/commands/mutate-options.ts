/** The options of `yamiscan eval` that rewrite postings and judge them again. */
import { type UsageError, usageError } from '../../domain/errors.js';
import { MUTATOR_NAMES, type MutatorName } from '../../evaluate/mutate/index.js';
import type { MutationGate } from '../../evaluate/mutate/robustness.js';
import type { Offered } from '../option-values.js';
import type { Flag } from './scan-options.js';

export interface MutateOptions {
  /** true: by all. */
  readonly mutate?: readonly MutatorName[] | true;
  readonly minMutatedRecall?: MutationGate;
}

const OFFERED = Object.assign((typed: string) => namesIn(typed), {
  names: MUTATOR_NAMES,
  more: ',',
} satisfies Offered);

export const MUTATE_FLAGS: readonly Flag[] = [
  [
    '--mutate [names]',
    {
      ja: `検出逃れの書き換えを加えて再判定する（コンマ区切り、省略時はすべて: ${MUTATOR_NAMES.join(', ')}）`,
      en: `judge postings again as rewritten to evade filters (comma-separated; all when none is named: ${MUTATOR_NAMES.join(', ')})`,
    },
    OFFERED as never,
  ],
  [
    '--min-mutated-recall <share>',
    {
      ja: 'どの書き換えでも、書き換える前の再現率のこの割合以上（例: 0.85、85%）。満たさなければ終了コード1',
      en: 'least share of the unchanged recall under each of them, such as 0.85 or 85%; the exit code is 1 where one fails',
    },
    gateIn as never,
  ],
];

function namesIn(typed: string): readonly MutatorName[] {
  const names = typed.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'all') return MUTATOR_NAMES;
  const unknown = names.find((name) => !MUTATOR_NAMES.some((known) => known === name));
  if (unknown === undefined) return MUTATOR_NAMES.filter((known) => names.includes(known));
  throw usageError({
    ja: `--mutate: ${unknown} という書き換えはありません（${MUTATOR_NAMES.join(', ')}。すべてならファイルの後に --mutate、または --mutate=all）`,
    en: `--mutate: there is no mutator ${unknown} (${MUTATOR_NAMES.join(', ')}; for all of them, --mutate behind the files or --mutate=all)`,
  });
}

function gateIn(typed: string): MutationGate {
  const [, digits = '', percent = ''] = /^(\d+(?:\.\d+)?)(%?)$/.exec(typed) ?? [];
  const bound = digits === '' ? Number.NaN : Number(digits) / (percent === '' ? 1 : 100);
  if (bound <= 1) return { typed, bound };
  throw usageError({
    ja: `--min-mutated-recall: ${typed}: 0〜1 の数か百分率で指定してください（例: 85%）`,
    en: `--min-mutated-recall: ${typed}: a number from 0 to 1 or a percentage, such as 85%`,
  });
}

/** Empty where nothing is to be rewritten. Throws a UsageError for a gate that would do nothing. */
export function mutatorsOf({ mutate, minMutatedRecall }: MutateOptions): readonly MutatorName[] {
  if (mutate === undefined && minMutatedRecall !== undefined) throw needsMutate();
  return mutate === true ? MUTATOR_NAMES : (mutate ?? []);
}

const needsMutate = (): UsageError =>
  usageError({
    ja: '--min-mutated-recall には --mutate も必要です',
    en: '--min-mutated-recall needs --mutate too',
  });
