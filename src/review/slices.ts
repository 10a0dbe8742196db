/** Long work in slices, between which the page answers. */

/** Milliseconds: well below what is felt. */
const SLICE = 10;

export interface Slicing {
  readonly stop: () => void;
}

/** `step` does a little and says whether there is more. */
export function inSlices(step: () => boolean, { now, later }: Clock = browserClock): Slicing {
  let isStopped = false;
  const slice = (): void => {
    const end = now() + SLICE;
    while (!isStopped) {
      if (!step()) return;
      if (now() >= end) {
        later(slice);
        return;
      }
    }
  };
  later(slice);
  return {
    stop: () => {
      isStopped = true;
    },
  };
}

export interface Clock {
  readonly now: () => number;
  readonly later: (callback: () => void) => void;
}

const browserClock: Clock = {
  now: () => performance.now(),
  later: (callback) => void setTimeout(callback, 0),
};
