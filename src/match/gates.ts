/** Which conditions can hold in a text, known from the phrases found in it before any condition is tried. */

/** Unsure: an anchor is there, and what the condition needs beside it was not asked yet. */
export const GATE = { closed: 0, unsure: 1, open: 2 } as const;

/** By gate. Whoever asks an unsure one opens or closes it. */
export type OpenGates = Uint8Array;

export interface Gates {
  /** A gate that is not closed where one of `anchors` is found; never closed for null. Equal to the number of gates before it. */
  readonly add: (anchors: ReadonlySet<number> | null) => number;
  readonly openedBy: (found: readonly number[]) => OpenGates;
}

/** `areAllOpen`: nothing is left out, whatever is found. */
export function createGates(areAllOpen = false): Gates {
  const initial: number[] = [];
  const gatesOf: (number[] | undefined)[] = [];
  let laidOut: LaidOut | null = null;
  return {
    add: (anchors) => {
      laidOut = null;
      for (const anchor of anchors ?? []) {
        const list = gatesOf[anchor];
        if (list === undefined) gatesOf[anchor] = [initial.length];
        else list.push(initial.length);
      }
      return initial.push(areAllOpen ? GATE.open : anchors === null ? GATE.unsure : GATE.closed) - 1;
    },
    openedBy: (found) => {
      laidOut ??= layOut(initial, gatesOf);
      const { first, gates } = laidOut;
      const open = laidOut.initial.slice();
      if (areAllOpen) return open;
      for (const phrase of found) {
        const end = first[phrase + 1] ?? 0;
        for (let at = first[phrase] ?? 0; at < end; at++) open[gates[at] as number] = GATE.unsure;
      }
      return open;
    },
  };
}

/** Gates of phrase p: `gates[first[p]]` up to `gates[first[p + 1]]`. */
interface LaidOut {
  readonly initial: Uint8Array;
  readonly first: Int32Array;
  readonly gates: Int32Array;
}

function layOut(initial: readonly number[], gatesOf: readonly (readonly number[] | undefined)[]): LaidOut {
  const lists = Array.from(gatesOf, (list) => list ?? []);
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, phrase) => {
    first[phrase + 1] = (first[phrase] as number) + list.length;
  });
  return { initial: Uint8Array.from(initial), first, gates: Int32Array.from(lists.flat()) };
}
