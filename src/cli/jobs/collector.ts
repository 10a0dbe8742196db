/** Puts items together into batches that are worth sending to a thread. */
import { postingIn } from './verdict.js';

/** A batch is sent when it has this many items or characters … */
const MOST_ITEMS = 128;
const MOST_CHARACTERS = 128_000;
/** … or is this old, as who writes into a live pipe may not write again for an hour. */
const MOST_MILLISECONDS = 20;

export interface Collector<T> {
  readonly add: (item: T) => void;
  /** Sends what is there. */
  readonly flush: () => void;
}

export function createCollector<T extends object>(send: (batch: readonly T[]) => void): Collector<T> {
  let batch: T[] = [];
  let characters = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    characters = 0;
    send(full);
  };
  return {
    add: (item) => {
      if (batch.length === 0) timer = setTimeout(flush, MOST_MILLISECONDS);
      batch.push(item);
      characters += postingIn(item)?.text.length ?? 0;
      if (batch.length >= MOST_ITEMS || characters >= MOST_CHARACTERS) flush();
    },
    flush,
  };
}
