/** `--resume`: a run that writes checkpoints, and goes on from the one that an earlier run left. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { usageError } from '../../domain/errors.js';
import type { Input, InputOptions } from '../../read/index.js';
import { filesOf } from '../commands/scan-outputs.js';
import type { Io } from '../io.js';
import type { KeptOutputs } from '../open-output.js';
import type { Outputs } from '../outputs.js';
import { batchesFrom } from './batches.js';
import {
  type Checkpoint,
  type Identity,
  type Progress,
  readCheckpoint,
  removeCheckpoint,
  writeCheckpoint,
} from './checkpoint.js';
import { holdAll } from './hold.js';
import { differenceIn, type IdentityRequest, identityOf } from './identity.js';
import { createKeeper, type Keeper } from './keeper.js';
import { keptSink } from './kept-sink.js';
import { checkpointOf } from './names.js';
import { changed, REFUSED } from './words.js';

export interface ResumeRequest extends Omit<IdentityRequest, 'cwd'> {
  readonly io: Pick<Io, 'cwd' | 'env'>;
  /** Whether findings are kept quiet, or on record. */
  readonly isQuieted: boolean;
}

export interface Resume {
  /** Postings that were judged by the runs before; null where the run begins. */
  readonly judged: number | null;
  readonly outputs: KeptOutputs;
  readonly batches: (inputs: Iterable<Input>, options: InputOptions) => ReturnType<typeof batchesFrom>;
  /** Writes the first checkpoint. */
  readonly keeperOf: (outputs: Outputs) => Promise<Keeper>;
  /** Lets other runs write to the files. */
  readonly close: () => void;
}

/** Holds the files of the run until it is closed. Throws a UsageError where that can't be, or what is there can't be gone on with. */
export function openResume(request: ResumeRequest): Resume {
  refuse(request);
  // What another run would write down after it was read is not to be gone on with: so first of all that run is kept away.
  const close = holdAll(filesOf(request.options), request.io.cwd);
  try {
    return { ...begin(request), close };
  } catch (error) {
    close();
    throw error;
  }
}

function begin({ io: { cwd, env }, ...request }: ResumeRequest): Omit<Resume, 'close'> {
  const name = checkpointOf(filesOf(request.options)[0] as string);
  const file = path.resolve(cwd, name);
  const identity = identityOf({ ...request, cwd });
  const before = readCheckpoint(name, cwd);
  if (before !== null) check(before, identity, name);
  const begun = before !== null && isUnderWay(before.progress) ? before.progress : null;
  return {
    judged: begun && Object.values(begun.tally.levels).reduce((sum, count) => sum + count, 0),
    batches: (inputs, options) => batchesFrom(begun?.isEnded === true ? [] : inputs, options, begun ?? START),
    outputs: {
      states: begun?.outputs ?? null,
      sinkFor: (output, state) =>
        keptSink(output, state && { length: state.length, isEnded: begun?.isEnded === true, checkpoint: name }),
    },
    keeperOf: async ({ states, sync, abandon }) => {
      const write = (progress: Progress): void => writeCheckpoint(file, { identity, progress });
      const remove = (): void => removeCheckpoint(file);
      try {
        await sync();
        write(begun ?? { ...START, outputs: [...states()] });
      } catch (error) {
        await abandon();
        throw error;
      }
      return createKeeper({ begun, every: every(env), states, sync, write, remove });
    },
  };
}

const START: Omit<Progress, 'outputs'> = {
  input: 0,
  rows: 0,
  tally: { levels: { none: 0, low: 0, medium: 0, high: 0 }, fired: [], problems: [], problemCount: 0 },
  counts: { failed: false, missing: false, characters: 0 },
  isEnded: false,
};

const isUnderWay = ({ input, rows, isEnded }: Progress): boolean => isEnded || input + rows > 0;

function refuse({ options, inputs, isQuieted }: ResumeRequest): void {
  if (filesOf(options).length === 0) throw usageError(REFUSED.file);
  if (options.campaigns === true) throw usageError(REFUSED.campaigns);
  if (isQuieted) throw usageError(REFUSED.quiet);
  if (inputs.some(({ file, path }) => file === null || isStream(path))) throw usageError(REFUSED.stdin);
}

/** What can't be looked at is told by who reads it. */
const isStream = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === false;

/** When all is written, it doesn't matter any more what it was made from. */
function check({ identity, progress }: Checkpoint, now: Identity, name: string): void {
  const difference = differenceIn(identity, now);
  if (difference === null || (progress.isEnded && difference.what === 'inputs')) return;
  throw usageError(changed(difference.what, difference.which, name));
}

/** Milliseconds. A run that ends early repeats what came after the last checkpoint. */
function every({ YAMISCAN_CHECKPOINT_SECONDS: seconds }: Io['env']): number {
  const asked = Number(seconds ?? '');
  return seconds === undefined || !(asked >= 0) ? USUAL : asked * 1000;
}
const USUAL = 5_000;
