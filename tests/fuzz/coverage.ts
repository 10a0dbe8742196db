/** Which blocks of the program have run, as V8 counts them: the feedback that tells which inputs are worth keeping. */
import { Session } from 'node:inspector';
import { type FunctionCoverage, openBlocks } from './blocks.js';

interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly FunctionCoverage[];
}

/** What ran since the last look. */
export type Ran = readonly ScriptCoverage[];

export interface Coverage {
  readonly take: () => Ran;
  /** Whether a block ran that never had. */
  readonly isNew: (ran: Ran) => boolean;
  readonly add: (ran: Ran) => void;
  readonly count: () => { readonly reached: number; readonly seen: number };
}

export interface Profiler {
  /** Counted from now on. `isOurs`: whether the blocks of a file matter, by its URL. */
  readonly blocksOf: (isOurs: (url: string) => boolean) => Coverage;
}

/** Only code that is loaded afterwards is counted. */
export function startCoverage(): Profiler {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  const take = (): Ran => {
    let ran: Ran = [];
    // A session with its own thread answers at once.
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      ran = result;
    });
    return ran;
  };
  return {
    blocksOf: (isOurs) => {
      const blocks = openBlocks();
      const functionsIn = (ran: Ran) =>
        ran.flatMap(({ url, functions }) => functions.map(({ ranges }) => ({ url, ranges })));
      return {
        take: () => take().filter(({ url }) => isOurs(url)),
        isNew: (ran) => functionsIn(ran).some(({ url, ranges }) => blocks.isNew(url, ranges)),
        add: (ran) => {
          for (const { url, ranges } of functionsIn(ran)) blocks.add(url, ranges);
        },
        count: blocks.count,
      };
    },
  };
}
