/** SIGINT, SIGTERM and SIGHUP: the first lets a scan stop in order, the next ends it at once. Files that are not complete go in either case. */
import process from 'node:process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type SignalName = (typeof SIGNALS)[number];

/** Milliseconds that a run has to stop in order: a reader that doesn't read would keep it for ever. */
const GRACE = 3_000;

/** Undoes what would be left of each thing that is not complete. Can't wait. */
const undoings = new Set<() => void>();
let stop: ((signal: SignalName) => void) | null = null;
let caught: SignalName | null = null;

/** `undo` is called where a signal ends the process; what is given back is called when that isn't needed any more. */
export function undoneBySignal(undo: () => void): () => void {
  undoings.add(undo);
  listen();
  return () => {
    undoings.delete(undo);
    listen();
  };
}

export interface Interruption {
  /** Resolves when the first signal comes; never rejects. */
  readonly came: Promise<SignalName>;
  readonly signal: () => SignalName | null;
  /** From now on the first signal is for the caller to act on, who then ends soon. Before it does what it always does. */
  readonly listen: () => void;
  readonly close: () => void;
}

export function createInterruption(): Interruption {
  const { promise, resolve } = withResolver<SignalName>();
  const begin = (): void => {
    stop = resolve;
    listen();
  };
  const close = (): void => {
    stop = null;
    listen();
  };
  return { came: promise, signal: () => caught, listen: begin, close };
}

/** To be called last: a process that was told to stop ends by that signal, as shells expect, so that their loops end too. */
export function endBySignal(): void {
  if (caught === null) return;
  for (const undo of undoings) undo();
  for (const signal of SIGNALS) process.off(signal, onSignal);
  isListening = false;
  process.kill(process.pid, caught);
}

let isListening = false;

/** A signal that nobody needs to know of does what it always does. One that is on its way while listeners change is lost, so they change where they must only. */
function listen(): void {
  const isNeeded = caught !== null || undoings.size > 0 || stop !== null;
  if (isNeeded === isListening) return;
  isListening = isNeeded;
  for (const signal of SIGNALS)
    if (isNeeded) process.on(signal, onSignal);
    else process.off(signal, onSignal);
}

function onSignal(signal: SignalName): void {
  const inOrder = caught === null ? stop : null;
  caught ??= signal;
  if (inOrder === null) endBySignal();
  else {
    setTimeout(endBySignal, GRACE).unref();
    inOrder(signal);
  }
}

function withResolver<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
