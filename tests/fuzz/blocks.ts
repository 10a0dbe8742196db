/** Blocks that have run, function by function. V8 gives the ranges of one as they lie in each other, the outermost first. */

export interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

export interface FunctionCoverage {
  readonly ranges: readonly Range[];
}

interface KnownFunction {
  /** For each character whether it ran. */
  readonly ran: Uint8Array;
  /** Ranges as they came before: most come again. */
  readonly told: Set<string>;
  /** Where the blocks begin that V8 has told apart. */
  readonly starts: Set<number>;
}

export function openBlocks() {
  const known = new Map<string, KnownFunction>();
  const functionOf = (url: string, { startOffset, endOffset }: Range): KnownFunction => {
    const key = `${url}:${startOffset}:${endOffset}`;
    const one = known.get(key) ?? {
      ran: new Uint8Array(endOffset - startOffset),
      told: new Set(),
      starts: new Set([0]),
    };
    known.set(key, one);
    return one;
  };
  /** Whether a character ran that had not; `isKept`: whether that is noted. */
  const look = (url: string, ranges: readonly Range[], isKept: boolean): boolean => {
    const [whole] = ranges;
    if (whole === undefined) return false;
    const one = functionOf(url, whole);
    const form = ranges.map(({ startOffset, endOffset, count }) => `${startOffset} ${endOffset} ${count}`).join();
    if (one.told.has(form)) return false;
    const now = painted(ranges, whole);
    const isNew = now.some((runs, at) => runs > (one.ran[at] as number));
    if (!isKept) return isNew;
    now.forEach((runs, at) => {
      if (runs > 0) one.ran[at] = 1;
    });
    for (const { startOffset } of ranges) one.starts.add(startOffset - whole.startOffset);
    one.told.add(form);
    return isNew;
  };
  return {
    isNew: (url: string, ranges: readonly Range[]): boolean => look(url, ranges, false),
    add: (url: string, ranges: readonly Range[]): void => void look(url, ranges, true),
    count: () => {
      const starts = [...known.values()].map(({ ran, starts }) => [...starts].map((start) => ran[start] as number));
      return {
        reached: starts.reduce((sum, all) => sum + all.filter((runs) => runs > 0).length, 0),
        seen: starts.reduce((sum, all) => sum + all.length, 0),
      };
    },
  };
}

function painted(ranges: readonly Range[], whole: Range): Uint8Array {
  const runs = new Uint8Array(whole.endOffset - whole.startOffset);
  for (const { startOffset, endOffset, count } of ranges)
    runs.fill(Math.min(1, count), startOffset - whole.startOffset, endOffset - whole.startOffset);
  return runs;
}
