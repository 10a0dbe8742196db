/** What the matchers of conditions get, and what they give. */
import type { Condition, ConditionKind } from '../domain/condition.js';
import type { Facts } from '../domain/facts.js';
import type { Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import type { TokensByClause } from '../domain/token.js';
import type { Places } from './search/places.js';
import type { Stretch } from './search/stretches.js';

/** One posting while its rules are tried. */
export interface MatchContext {
  readonly text: NormalizedText;
  readonly facts: Facts;
  /** Of the plain view. */
  readonly tokens: TokensByClause;
  /** Visible characters, apart from lines that only say whose the posting is. */
  readonly visibleLength: () => number;
  readonly sentences: () => readonly Span[];
  /** Where phrases stand. */
  readonly places: Places;
  /** Whether a condition, or a branch of a pattern, can hold here, by what was found. */
  readonly mayHold: (node: number) => boolean;
  /** Where in a view a branch of a pattern that may hold can match; null for all over. */
  readonly stretchesOf: (branch: number, reach: number, isSqueezed: boolean) => readonly Stretch[] | null;
  /** What conditions gave so far, by their number. */
  readonly known: (readonly Occurrence[] | undefined)[];
  /** Conditions that gave something so far. */
  readonly tried: number[];
  /** Spans of the rules that fired so far, by their place. */
  readonly fired: (readonly Span[] | undefined)[];
}

/** One way in which a condition holds, with the stretches of the original that show it; none where it holds by absence. */
export interface Occurrence {
  readonly spans: readonly Span[];
}

/** Empty when the condition doesn't hold. */
export type Find = (context: MatchContext) => readonly Occurrence[];

/** What a condition is made of, and how its parts are asked. */
export interface Parts {
  /** Phrases, places of rules or parts of a condition, by its kind. */
  readonly operands: Int32Array;
  /** What a part gives: tried once a posting however many conditions share it, and not at all where it can't hold. */
  readonly find: (part: number, context: MatchContext) => readonly Occurrence[];
  readonly isEager: boolean;
  /** Parts in the order in which it is cheapest to learn that one doesn't hold. */
  readonly byCost: (parts: Int32Array) => Int32Array;
}

export type ConditionOf<K extends ConditionKind> = Extract<Condition, { kind: K }>;
export type CompileCondition<K extends ConditionKind> = (condition: ConditionOf<K>, parts: Parts) => Find;

export const NOTHING: readonly Occurrence[] = [];
export const HOLDS_BY_ABSENCE: readonly Occurrence[] = [{ spans: [] }];

/** More places than this say nothing new, and hostile texts have a million. */
export const MOST_OCCURRENCES = 200;
