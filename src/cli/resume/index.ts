/** `--resume`: a run that writes checkpoints, and goes on from the one that an earlier run left. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { usageError } from '../../domain/errors.js';
import type { Input, InputOptions } from '../../read/index.js';
import type { Io } from '../io.js';
import { isAlive, machine } from '../left-over.js';
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
import { differenceIn, type IdentityRequest, identityOf } from './identity.js';
import { createKeeper, type Keeper } from './keeper.js';
import { keptSink } from './kept-sink.js';
import { busy, changed, REFUSED } from './words.js';

export interface ResumeRequest extends Omit<IdentityRequest, 'cwd'> {
  readonly io: Pick<Io, 'cwd' | 'env'>;
  /** Whether findings are kept quiet, or on record. */
  readonly isQuieted: boolean;
}

export interface Resume {
  /** null where the run begins. */
  readonly begun: Progress | null;
  readonly outputs: KeptOutputs;
  readonly batches: (inputs: readonly Input[], options: InputOptions) => ReturnType<typeof batchesFrom>;
  /** Writes the first checkpoint. */
  readonly keeperOf: (outputs: Outputs) => Promise<Keeper>;
}

/** Throws a UsageError where that can't be. */
export function openResume({ io, isQuieted, ...request }: ResumeRequest): Resume {
  const { cwd, env } = io;
  refuse(request, isQuieted);
  const name = `${firstFile(request)}.yamiscan-checkpoint`;
  const file = path.resolve(cwd, name);
  const identity = identityOf({ ...request, cwd });
  const before = readCheckpoint(name, cwd);
  if (before !== null) check(before, identity, name);
  const begun = before !== null && isUnderWay(before.progress) ? before.progress : null;
  return {
    begun,
    batches: (inputs, options) => batchesFrom(begun?.isEnded === true ? [] : inputs, options, begun ?? START),
    outputs: {
      states: begun?.outputs ?? null,
      sinkFor: (output, state) =>
        keptSink(output, state && { length: state.length, isEnded: begun?.isEnded === true, checkpoint: name }),
    },
    keeperOf: async ({ states, sync, abandon }) => {
      const writer = { machine: machine(), pid: process.pid };
      const write = (progress: Progress): void => writeCheckpoint(file, { writer, identity, progress });
      const keeper = createKeeper({
        begun,
        every: every(env),
        states,
        sync,
        write,
        remove: () => removeCheckpoint(file),
      });
      try {
        await sync();
        write(begun ?? { ...START, outputs: [...states()] });
      } catch (error) {
        await abandon();
        throw error;
      }
      return keeper;
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

function refuse({ options, inputs }: Pick<ResumeRequest, 'options' | 'inputs'>, isQuieted: boolean): void {
  if (firstFile({ options }) === null) throw usageError(REFUSED.file);
  if (options.campaigns === true) throw usageError(REFUSED.campaigns);
  if (isQuieted) throw usageError(REFUSED.quiet);
  if (inputs.some(({ file, path }) => file === null || isStream(path))) throw usageError(REFUSED.stdin);
}

const firstFile = ({ options }: Pick<ResumeRequest, 'options'>): string | null =>
  options.output?.find((output) => output.path !== null)?.path ?? null;

/** What can't be looked at is told by who reads it. */
const isStream = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === false;

/** When all is written, it doesn't matter any more what it was made from. */
function check({ writer, identity, progress }: Checkpoint, now: Identity, name: string): void {
  if (writer.machine === machine() && isYamiscan(writer.pid)) throw usageError(busy(writer.pid, name));
  const difference = differenceIn(identity, now);
  if (difference === null || (progress.isEnded && difference.what === 'inputs')) return;
  throw usageError(changed(difference.what, difference.which, name));
}

/** Numbers are given again: another program may have that of a run that was killed. */
function isYamiscan(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('yamiscan');
  } catch {
    return true;
  }
}

/** Milliseconds. A run that ends early repeats what came after the last checkpoint. */
function every({ YAMISCAN_CHECKPOINT_SECONDS: seconds }: Io['env']): number {
  const asked = Number(seconds ?? '');
  return seconds === undefined || !(asked >= 0) ? USUAL : asked * 1000;
}
const USUAL = 5_000;
