/** One target's turn: what was kept is run again, then new inputs are made, and those that reach new blocks are kept. */
import type { Coverage } from './coverage.js';
import { type Crash, detailOf, signatureOf } from './crash.js';
import { inputsOf } from './inputs.js';
import { minimise } from './minimise.js';
import { isSuspicious, slowness } from './pace.js';
import type { Check, Target } from './target.js';

export interface Turn {
  readonly target: Target;
  readonly check: Check;
  readonly coverage: Coverage;
  /** What is run first. */
  readonly corpus: readonly string[];
  readonly seed: number;
  readonly isGuided: boolean;
  readonly isOver: (runs: number) => boolean;
  readonly told: Told;
}

interface Failure extends Crash {
  readonly kind: keyof typeof TRIES;
  /** Two inputs that fail alike have it in common. */
  readonly signature: string;
}

export interface Told {
  /** Before each run; '' where there is none for a while. */
  readonly input: (input: string) => void;
  readonly crash: (crash: Crash) => Promise<void>;
  /** An input that reaches what none before it did. */
  readonly kept: (input: string) => void;
  readonly progress: (runs: number, corpus: number) => void;
}

/** Inputs between two looks at what ran: a look takes as long as several inputs. */
const MOST_TOGETHER = 64;
/** Runs spent on making one crash short. */
const TRIES = { threw: 400, slow: 30 } as const;

export async function takeTurn({ target, check, coverage, corpus, seed, isGuided, isOver, told }: Turn): Promise<void> {
  const kept: string[] = [];
  const known = new Set<string>();
  let runs = 0;
  const failureOf = async (input: string): Promise<Failure | null> => {
    runs += 1;
    told.input(input);
    const start = performance.now();
    try {
      await check(input);
    } catch (error) {
      return { kind: 'threw', input, message: detailOf(error), signature: signatureOf(error) };
    }
    const message = isSuspicious(performance.now() - start) ? await slowness(check, input, target.patience ?? 1) : null;
    return message === null ? null : { kind: 'slow', input, message, signature: 'slow' };
  };
  const attempt = async (input: string): Promise<void> => {
    const failure = await failureOf(input);
    if (failure === null || known.has(failure.signature)) return;
    known.add(failure.signature);
    const isSame = async (other: string) => (await failureOf(other))?.signature === failure.signature;
    const shortest = await minimise(input, isSame, TRIES[failure.kind]);
    const { kind, message } = (await failureOf(shortest)) ?? failure;
    await told.crash({ kind, input: shortest, message });
  };
  const keep = (input: string): void => {
    kept.push(input);
    told.kept(input);
  };
  /** Finds those of the inputs that reach something new, by running halves of them again. */
  const attribute = async (inputs: readonly string[]): Promise<void> => {
    for (const part of inputs.length === 1 ? [inputs] : halvesOf(inputs)) {
      for (const input of part) await attempt(input);
      const ran = coverage.take();
      if (!coverage.isNew(ran)) continue;
      if (part.length > 1) await attribute(part);
      else keep(part[0] as string);
      coverage.add(ran);
    }
  };
  const runTogether = async (inputs: readonly string[]): Promise<boolean> => {
    for (const input of inputs) await attempt(input);
    const ran = coverage.take();
    const isNew = coverage.isNew(ran);
    if (isNew && inputs.length > 1) await attribute(inputs);
    else if (isNew) keep(inputs[0] as string);
    if (isNew) coverage.add(ran);
    told.progress(runs, kept.length);
    told.input('');
    // Lets what was told go out.
    await new Promise(setImmediate);
    return isNew;
  };
  for (const input of corpus) await runTogether([input]);
  // What was kept in earlier runs leads on, whether or not it reaches anything by itself.
  const draw = inputsOf(target, kept, isGuided);
  let together = 1;
  for (let round = seed; !isOver(runs); round++)
    together = (await runTogether(draw(together, round)))
      ? Math.max(1, together >> 1)
      : Math.min(MOST_TOGETHER, 2 * together);
}

function halvesOf(inputs: readonly string[]): readonly (readonly string[])[] {
  const half = inputs.length >> 1;
  return [inputs.slice(0, half), inputs.slice(half)];
}
