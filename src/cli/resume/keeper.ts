/** Writes down from time to time how far a run came. */
import type { Problem } from '../../domain/errors.js';
import type { KeptTally } from '../tally.js';
import type { OutputState, Progress } from './checkpoint.js';

/** Behind so many inputs, and so many records of the next. */
export interface Passed {
  readonly input: number;
  readonly rows: number;
}

export interface Counted {
  readonly failed: boolean;
  readonly missing: boolean;
  readonly characters: number;
}

export interface Keeper {
  /** Where the run goes on from; null where it begins. */
  readonly begun: (Omit<Progress, 'tally'> & { readonly tally: KeptTally }) | null;
  /** A place from which a later run could go on. */
  readonly pass: (place: Passed, tally: () => KeptTally, counted: Counted) => void;
  /** Whether the last place that was passed should be written down. */
  readonly isDue: () => boolean;
  /** Writes it down. The pages of all outputs are written before. */
  readonly save: () => Promise<void>;
  /** Nothing is missing but that the files get their names. */
  readonly end: (tally: KeptTally, counted: Counted) => Promise<void>;
  /** The files have their names. */
  readonly remove: () => void;
}

export interface KeeperRequest {
  readonly begun: Progress | null;
  /** Milliseconds between two checkpoints. */
  readonly every: number;
  /** Of the files, pages included. */
  readonly states: () => readonly OutputState[];
  readonly sync: () => Promise<void>;
  readonly write: (progress: Progress) => void;
  readonly remove: () => void;
}

/** Milliseconds between two looks at what would be written: a place is passed with each posting. */
const GLANCE = 50;

export function createKeeper({ begun, every, states, sync, write, remove }: KeeperRequest): Keeper {
  let latest: Progress | null = null;
  let seenAt = 0;
  let savedAt = performance.now();
  const progressAt = ({ input, rows }: Passed, tally: KeptTally, counted: Counted, isEnded = false): Progress => ({
    input,
    rows,
    tally: written(tally),
    counts: { failed: counted.failed, missing: counted.missing, characters: counted.characters },
    outputs: [...states()],
    isEnded,
  });
  const save = async (): Promise<void> => {
    if (latest === null) return;
    await sync();
    write(latest);
    latest = null;
    savedAt = performance.now();
  };
  return {
    begun: begun as Keeper['begun'],
    pass: (place, tally, counted) => {
      const now = performance.now();
      if (now - seenAt < Math.min(GLANCE, every)) return;
      seenAt = now;
      latest = progressAt(place, tally(), counted);
    },
    isDue: () => latest !== null && performance.now() - savedAt >= every,
    save,
    end: async (tally, counted) => {
      latest = progressAt({ input: 0, rows: 0 }, tally, counted, true);
      await save();
    },
    remove,
  };
}

/** As JSON holds it: what it lacks is not there. */
const written = ({ levels, fired, problems, problemCount }: KeptTally): Progress['tally'] => ({
  levels: { ...levels },
  fired: fired.map(([rule, postings]) => [rule, postings]),
  problems: problems.map((problem: Problem) => ({ ...problem })),
  problemCount,
});
