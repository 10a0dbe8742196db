/** A run over several targets: one process for all of them, or one each in a long run, and another one for the rest where it had to be stopped. */
import { toBytes } from './corpus.js';
import type { Crash } from './crash.js';
import type { Figures, News } from './messages.js';
import { minimise } from './minimise.js';
import { targetNamed } from './targets/index.js';
import { type Broken, watch } from './watch.js';

export interface Plan {
  readonly targets: readonly string[];
  readonly seconds: number;
  readonly runs: number | null;
  readonly seed: number;
  readonly isGuided: boolean;
  /** Seconds that one input may take. */
  readonly patience: number;
}

export interface Outcome {
  readonly target: string;
  readonly figures: Figures;
  readonly crashes: readonly Crash[];
  /** Inputs that reached something new, those of the corpus among them. */
  readonly kept: readonly string[];
}

const NOTHING: Figures = { runs: 0, seconds: 0, reached: 0, seen: 0, corpus: 0 };
/** Processes that are stopped at one target before it is left alone. */
const MOST_STOPPED = 5;
/** Seconds of a target that are worth a process: what one leaves in memory does not slow the next. */
const LONG = 20;
/** Each may take all of the patience. */
const TRIES = 10;

interface Draft {
  figures: Figures;
  readonly crashes: Crash[];
  readonly kept: string[];
  stopped: number;
}

/** `told`: as each target is done. */
export async function fuzz(plan: Plan, told: (outcome: Outcome) => void): Promise<void> {
  const end = performance.now() + plan.seconds * 1000;
  const drafts = plan.targets.map((): Draft => ({ figures: NOTHING, crashes: [], kept: [], stopped: 0 }));
  const finish = (nth: number): void => told({ target: plan.targets[nth] as string, ...(drafts[nth] as Draft) });
  let next = 0;
  while (next < plan.targets.length) {
    const draft = drafts[next] as Draft;
    const from = next;
    const before = draft.figures;
    const hear = ({ target, ...news }: News): void => {
      const one = drafts[from + target] as Draft;
      if (news.kind === 'crash') one.crashes.push(news.crash);
      else if (news.kind === 'kept') one.kept.push(news.input);
      else one.figures = target === 0 ? sum(before, news.figures) : news.figures;
      if (news.kind !== 'done') return;
      finish(from + target);
      next = from + target + 1;
    };
    const left = Math.max(0, (end - performance.now()) / 1000);
    const share = left / (plan.targets.length - from);
    const [targets, seconds] =
      share > LONG ? [plan.targets.slice(from, from + 1), share] : [plan.targets.slice(from), left];
    const seed = plan.seed + draft.stopped * 1_000_003;
    const ending = await watch(
      { ...plan, targets, seed, seconds, isGoingOn: draft.stopped > 0, replay: null },
      plan.patience,
      hear,
    );
    if (ending.kind === 'done') continue;
    const at = from + ending.target;
    if (next <= at) await noteBroken(at, ending);
  }

  async function noteBroken(at: number, ending: Broken): Promise<void> {
    const broken = drafts[at] as Draft;
    next = at;
    broken.stopped += 1;
    const crash = await confirmed(ending, plan.targets[at] as string, plan);
    if (crash !== null && !broken.crashes.some(({ input }) => input === crash.input)) broken.crashes.push(crash);
    if (broken.stopped < MOST_STOPPED && performance.now() < end) return;
    finish(at);
    next = at + 1;
  }
}

const sum = (a: Figures, b: Figures): Figures => ({
  runs: a.runs + b.runs,
  seconds: a.seconds + b.seconds,
  reached: Math.max(a.reached, b.reached),
  seen: Math.max(a.seen, b.seen),
  corpus: Math.max(a.corpus, b.corpus),
});

/** A machine that stood still is no hang: the input must do it again, by itself and with twice the time. */
async function confirmed(
  { kind, input, message }: Broken,
  target: string,
  { patience, seed }: Pick<Plan, 'patience' | 'seed'>,
): Promise<Crash | null> {
  const again = await replay(input, target, seed, 2 * patience);
  if (again === null || again.kind === 'threw' || again.kind === 'slow') return again;
  const fails = async (shorter: string) => (await replay(shorter, target, seed, patience))?.kind === kind;
  return { kind, input: await minimise(input, fails, TRIES), message };
}

/** What one input does; null where that is no harm. */
export async function replay(input: string, target: string, seed: number, patience: number): Promise<Crash | null> {
  const crashes: Crash[] = [];
  const { kind } = await targetNamed(target);
  const ending = await watch(
    {
      targets: [target],
      seed,
      seconds: 0,
      runs: null,
      isGuided: true,
      isGoingOn: true,
      replay: toBytes(input, kind).toString('base64'),
    },
    patience,
    (news) => {
      if (news.kind === 'crash') crashes.push(news.crash);
    },
  );
  return crashes[0] ?? (ending.kind === 'done' ? null : ending);
}
