/** What the command line touches of the world, so that tests can hand it another. */
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../domain/language.js';
import type { Direct } from './direct.js';

export type StreamName = 'stdin' | 'stdout' | 'stderr';

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The same streams without making them. */
  readonly direct?: Direct;
  /** Calls back when the process is asked to end (SIGTERM), which then is the callee's business; gives what ends that. */
  readonly onTerminate?: (stop: () => void) => () => void;
}

export const isTerminal = (io: Io, name: StreamName): boolean =>
  io.direct?.isPlain(name) !== true && io[name].isTTY === true;

/** 0: nothing at or above --fail-on · 1: something was, or a gate failed · 2: wrong use, or an incomplete run. */
export type ExitCode = 0 | 1 | 2;

/** What a command gets besides its own arguments. */
export interface Invocation {
  readonly io: Io;
  readonly language: Language;
  readonly done: (code: ExitCode) => void;
}
