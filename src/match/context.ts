/** What the matchers of conditions get, and what they give. */
import type { Condition, ConditionKind } from '../domain/condition.js';
import type { Facts } from '../domain/facts.js';
import type { RulePack } from '../domain/rule.js';
import type { Span } from '../domain/span.js';
import type { NormalizedText } from '../domain/text.js';
import type { Token } from '../domain/token.js';
import type { Gates, OpenGates } from './gates.js';
import type { FoundNumbers, PhraseHits, PhraseTable } from './phrase-table.js';

/** One posting while its rules are tried. */
export interface MatchContext {
  readonly text: NormalizedText;
  readonly facts: Facts;
  /** Of the plain view; made when first asked for. */
  readonly tokens: () => readonly Token[];
  /** Visible characters, apart from lines that only say whose the posting is. */
  readonly visibleLength: () => number;
  readonly hits: PhraseHits;
  readonly onlySqueezed: PhraseHits;
  /** Phrases and literals that are in the text. */
  readonly found: FoundNumbers;
  /** Which conditions can hold here, by the phrases found. */
  readonly open: OpenGates;
  /** What conditions gave so far, by their number. */
  readonly known: Map<number, readonly Occurrence[]>;
  readonly sentences: readonly Span[];
  /** Spans of the rules that fired so far. */
  readonly fired: ReadonlyMap<string, readonly Span[]>;
}

/** One way in which a condition holds, with the stretches of the original that show it; none where it holds by absence. */
export interface Occurrence {
  readonly spans: readonly Span[];
}

export interface CompiledCondition {
  /** Empty when the condition doesn't hold. */
  readonly find: (context: MatchContext) => readonly Occurrence[];
  /** Cheap: false where `find` would surely give nothing. */
  readonly mayHold: (context: MatchContext) => boolean;
  /** Its number in `open`: closed where `find` would give nothing. Asked before the condition itself is touched. */
  readonly gate: number;
  /** Phrases of which at least one must be there for the condition to hold; null when it can hold without any. */
  readonly anchors: ReadonlySet<number> | null;
  /** Whether kuromoji may be asked. */
  readonly needsTokens: boolean;
}

/** What a kind of condition makes. Where its anchors are there, `mayHold` may know more; without it they are all that is asked. */
export type ConditionMatcher = Omit<CompiledCondition, 'mayHold' | 'gate'> &
  Partial<Pick<CompiledCondition, 'mayHold'>>;

export interface Compiler {
  readonly compile: (condition: Condition) => CompiledCondition;
  readonly phrases: PhraseTable;
  readonly gates: Gates;
  readonly pack: RulePack;
  /** Whether the rule waits for signals itself. */
  readonly waits: (rule: string) => boolean;
}

export type ConditionOf<K extends ConditionKind> = Extract<Condition, { kind: K }>;
export type CompileCondition<K extends ConditionKind> = (
  condition: ConditionOf<K>,
  compiler: Compiler,
) => ConditionMatcher;

export const HOLDS_BY_ABSENCE: readonly Occurrence[] = [{ spans: [] }];

/** More places than this say nothing new, and hostile texts have a million. */
export const MOST_OCCURRENCES = 200;
