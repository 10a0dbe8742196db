/** `--mutate`: the same postings, judged once more as those rewrite them who evade filters. */
import type { GateOutcome } from '../../domain/evaluation.js';
import type { Robustness } from '../../domain/robustness.js';
import { createRobustnessTally, judgeMutations } from '../../evaluate/mutate/robustness.js';
import type { Watcher } from '../../evaluate/watcher.js';
import type { Scanner } from '../../stages.js';
import type { EvalOptions } from './eval-options.js';
import { mutatorsOf } from './mutate-options.js';

export interface Robust {
  readonly watchers: readonly Watcher[];
  /** When all postings were seen. `held`: what became of the gate over mutators. */
  readonly judge: () => { readonly robustness: Robustness | null; readonly held: readonly GateOutcome[] };
}

/** Throws a UsageError for an option that would do nothing. */
export function openRobustness(options: EvalOptions, { scan }: Pick<Scanner, 'scan'>): Robust {
  const names = mutatorsOf(options);
  if (names.length === 0) return { watchers: [], judge: () => ({ robustness: null, held: [] }) };
  const { watch, robustness } = createRobustnessTally(names, options.level, (text) => scan(text).level);
  const { minMutatedRecall: gate, strict } = options;
  return {
    watchers: [watch],
    judge: () => {
      const figures = robustness();
      return { robustness: figures, held: gate === undefined ? [] : judgeMutations(gate, figures, strict === true) };
    },
  };
}
