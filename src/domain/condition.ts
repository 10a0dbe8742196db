import type { ContactChannel, DisclosureItem, PayPeriod, PlaceFact } from './fact.js';
import type { Sequence } from './pattern-program.js';
import type { Strength } from './rule.js';

/** What a rule looks for. Every kind has one schema line in `rules/` and one matcher in `match/`. */
export type Condition =
  | PhraseCondition
  | TermCondition
  | PatternCondition
  | TokensCondition
  | FactCondition
  | EvasionCondition
  | LengthCondition
  | SignalCondition
  | AllCondition
  | AnyCondition
  | AtLeastCondition
  | NearCondition
  | NotCondition;
export type ConditionKind = Condition['kind'];

/** A fixed string and what must not touch it. */
export interface Phrase {
  readonly text: string;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

/** Any of these strings. */
export interface PhraseCondition {
  readonly kind: 'phrase';
  readonly phrases: readonly Phrase[];
  /** Also match in the other kana (ウケコ for うけこ) and with small kana written large. */
  readonly kana: boolean;
}

/** Any phrase of any of these named lists (`rules/terms/`). */
export interface TermCondition {
  readonly kind: 'term';
  readonly terms: readonly string[];
}

/** A regular expression (flag u) over the plain and the squeezed view, where letters are NFKC and lower case. Its source alone: a pack is plain data. */
export interface PatternCondition {
  readonly kind: 'pattern';
  readonly source: string;
  /** The alternatives of `source` in its order, of which the first that matches at a place is the match: those that can't match in a text need not be tried. */
  readonly branches: readonly PatternBranch[];
}

/** Stand before and behind a text where it is searched for the strings of a pattern: ^ and $ hold there. */
export const TEXT_START = '\ufffe';
export const TEXT_END = '\uffff';

export interface PatternBranch {
  readonly source: string;
  /** Sets of strings: of each, at least one string stands in the text wherever the branch matches. The set that is likely the rarest first; none where none is known. */
  readonly literals: readonly (readonly string[])[];
  /** Code units that a match can have, together with all it can look at before and behind itself, at the most. */
  readonly reach: number;
  /** Of those that a text can make try so much that it matters, how to search without trying anything twice. */
  readonly costly: CostlyBranch | null;
}

export interface CostlyBranch {
  /** Letters that may be looked at from one place on, at the most, by an engine that tries everything. */
  readonly steps: number;
  /** A pattern that matches wherever a match begins, and is quick. */
  readonly beginning: string;
  readonly program: Sequence;
}

/** A run of morphemes. */
export interface TokensCondition {
  readonly kind: 'tokens';
  readonly tokens: readonly TokenPattern[];
  /** Sets of strings: every match holds at least one string of each in one of its tokens. The set that is likely the rarest first. */
  readonly literals: readonly (readonly string[])[];
}

/** Every field named must equal one of its values. */
export interface TokenPattern {
  readonly surface?: readonly string[];
  readonly base?: readonly string[];
  readonly reading?: readonly string[];
  readonly pos?: readonly string[];
  readonly pos1?: readonly string[];
  readonly form?: readonly string[];
  /** Least and most repetitions; {1,1} when nothing is said. */
  readonly min: number;
  readonly max: number;
}

export type FactCondition =
  | {
      readonly kind: 'fact';
      readonly fact: 'pay';
      readonly per: readonly PayPeriod[];
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: 'fact';
      readonly fact: 'contact';
      readonly channel: readonly ContactChannel[];
      readonly address: boolean | null;
    }
  | { readonly kind: 'fact'; readonly fact: 'place'; readonly place: readonly PlaceFact['place'][] }
  | { readonly kind: 'fact'; readonly fact: 'employer' }
  | {
      readonly kind: 'fact';
      readonly fact: 'item';
      readonly item: DisclosureItem;
      readonly state: 'present' | 'vague' | 'missing';
    };

export const EVASIONS = ['squeezed', 'folded', 'hidden'] as const;
/** A guarded term that was only found with separators removed, a mask or look-alike restored, or invisible characters dropped. */
export interface EvasionCondition {
  readonly kind: 'evasion';
  readonly by: readonly (typeof EVASIONS)[number][];
}

/** Visible characters of the posting. */
export interface LengthCondition {
  readonly kind: 'length';
  readonly min: number;
  readonly max: number;
}

/** Another rule fired, or one of a category that has one of these strengths. */
export interface SignalCondition {
  readonly kind: 'signal';
  readonly rules: readonly string[];
  readonly categories: readonly string[];
  readonly strengths: readonly Strength[];
}

export interface AllCondition {
  readonly kind: 'all';
  readonly of: readonly Condition[];
}

export interface AnyCondition {
  readonly kind: 'any';
  readonly of: readonly Condition[];
}

export interface AtLeastCondition {
  readonly kind: 'at-least';
  readonly n: number;
  readonly of: readonly Condition[];
}

/** One match of each, close together. */
export interface NearCondition {
  readonly kind: 'near';
  readonly of: readonly Condition[];
  readonly within: { readonly unit: 'chars' | 'tokens'; readonly n: number } | { readonly unit: 'sentence' };
  /** The matches must follow each other in the order written. */
  readonly ordered: boolean;
  /** Must not match in the sentences that the others lie in. */
  readonly without: Condition | null;
}

export interface NotCondition {
  readonly kind: 'not';
  readonly of: Condition;
}
