/** Which conditions can hold in a text, known from the phrases found in it before any condition is tried. */

export interface Gates {
  /** A gate that is open where one of `anchors` is found; always open for null. Equal to the number of gates before it. */
  readonly add: (anchors: ReadonlySet<number> | null) => number;
  readonly openedBy: (found: readonly number[]) => OpenGates;
  readonly areAllOpen: boolean;
}

/** By gate: 1 for open. */
export type OpenGates = Uint8Array;

const NONE: readonly number[] = [];

/** `areAllOpen`: nothing is left out, whatever is found. */
export function createGates(areAllOpen = false): Gates {
  const always: (0 | 1)[] = [];
  const gatesOf: (number[] | undefined)[] = [];
  let closed: Uint8Array | null = null;
  return {
    add: (anchors) => {
      const gate = always.push(areAllOpen || anchors === null ? 1 : 0) - 1;
      closed = null;
      for (const anchor of anchors ?? []) {
        const list = gatesOf[anchor];
        if (list === undefined) gatesOf[anchor] = [gate];
        else list.push(gate);
      }
      return gate;
    },
    openedBy: (found) => {
      closed ??= Uint8Array.from(always);
      const open = closed.slice();
      for (const phrase of found) for (const gate of gatesOf[phrase] ?? NONE) open[gate] = 1;
      return open;
    },
    areAllOpen,
  };
}
