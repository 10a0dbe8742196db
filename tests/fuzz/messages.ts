/** What goes between the process that fuzzes and the one that watches it. */
import type { Crash } from './crash.js';

export interface Order {
  /** One after the other; each gets an equal share of the time that is left. */
  readonly targets: readonly string[];
  readonly seed: number;
  /** How long, in seconds, for all together. */
  readonly seconds: number;
  /** Inputs of each at the most; null for as many as there is time for. */
  readonly runs: number | null;
  readonly isGuided: boolean;
  /** Of the first target's corpus nothing is run, as a process before did. */
  readonly isGoingOn: boolean;
  /** This input alone, once: its bytes as base64. */
  readonly replay: string | null;
  /** Where the input at hand is written. */
  readonly mailbox: string;
}

export interface Figures {
  readonly runs: number;
  readonly seconds: number;
  readonly reached: number;
  readonly seen: number;
  readonly corpus: number;
}

/** `target`: its place among those of the order. */
export type News = { readonly target: number } & (
  | { readonly kind: 'progress' | 'done'; readonly figures: Figures }
  | { readonly kind: 'kept'; readonly input: string }
  | { readonly kind: 'crash'; readonly crash: Crash }
);
