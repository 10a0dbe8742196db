import type { Crime } from './crime.js';
import type { ContactChannel, DisclosureItem, PayAssumption, PayPeriod } from './fact.js';
import type { Handling } from './handling.js';
import type { BelowMinimumWage } from './minimum-wage.js';
import type { Neighbour } from './neighbour.js';
import type { Source } from './posting.js';
import type { SpeechAct } from './rule.js';
import type { Signal } from './signal.js';
import type { Span } from './span.js';

export const LEVELS = ['none', 'low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export const atLeast = (level: Level, floor: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(floor);

/** null above the highest. */
export const levelAbove = (level: Level): Exclude<Level, 'none'> | null =>
  (LEVELS[LEVELS.indexOf(level) + 1] as Exclude<Level, 'none'> | undefined) ?? null;

export const ITEM_STATES = ['present', 'vague', 'missing'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Who speaks: does the author recruit, speak about recruiting, or ask for help (also: whether an offer they got is safe)? */
export type FrameName = 'offer' | 'mention' | 'help';

/** What is said of one posting. The JSONL record is this object, in this order of keys. */
export interface Report {
  readonly id: string;
  readonly source: Source;
  readonly level: Level;
  /** 0-100, one decimal: 100 / (1 + exp(-(bias + Σ points) / 10)). */
  readonly score: number;
  readonly frame: FrameName;
  readonly crimes: readonly Crime[];
  readonly signals: readonly Signal[];
  /** The six legal items; null when the text is no job ad. */
  readonly disclosure: Readonly<Record<DisclosureItem, ItemState>> | null;
  readonly indicators: readonly Indicator[];
  readonly pay: readonly Pay[];
  /** What the sentences do, most telling first. */
  readonly speech: readonly SpeechAct[];
  /** Too few words to judge by. */
  readonly short: boolean;
  /** What the sum starts from; score follows from it and the signals' points. */
  readonly bias: number;
  /** An hourly wage below the minimum wage; null where none is, or it can't be told. It changes neither score nor level. */
  readonly belowMinimumWage: BelowMinimumWage | null;
  /** Dubious offers that are no recruitment to crime, in a fixed order. */
  readonly neighbours: readonly Neighbour[];
  /** The step suggested to a moderator. `pass` says that nothing was found, not that nothing is there. */
  readonly handling: Handling;
  /** Id of its campaign, null where it is in none; absent where nobody asked for campaigns. */
  readonly campaign?: string | null;
}

/** A contact that links postings. */
export interface Indicator extends Span {
  readonly kind: ContactChannel;
  readonly value: string;
}

export interface Pay extends Span {
  readonly yen: readonly [number, number];
  readonly per: PayPeriod;
  readonly assumed: PayAssumption | null;
}
