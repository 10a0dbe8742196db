/** What a fuzz target is: a part of yamiscan, what its inputs are made of, and what must hold for all of them. */

/** `bytes`: each character of an input stands for one byte. */
export type InputKind = 'text' | 'bytes';

/** Throws where something doesn't hold. Given one input again, does the same again. */
export type Check = (input: string) => void | Promise<void>;

export interface Target {
  readonly kind: InputKind;
  /** Files whose blocks count, by their path in `src/`: what an input does elsewhere is no reason to keep it. */
  readonly covers: RegExp;
  /** Pieces that inputs are put together from, in text. */
  readonly scraps: readonly string[];
  /** Longer inputs are cut; usually `LONGEST`. */
  readonly longest?: number;
  /** How many times as long as others its check may take; 1 where nothing is said. */
  readonly patience?: number;
  /** Loads what takes a while; called once. */
  readonly open: () => Check | Promise<Check>;
}

/** In characters. */
export const LONGEST = 3_000;
