import type { Condition, Phrase } from './condition.js';
import type { Crime } from './crime.js';
import type { CrimeModel } from './crime-shares.js';
import type { Bilingual } from './language.js';
import type { MinimumWages } from './minimum-wage.js';
import type { Neighbour } from './neighbour.js';
import type { WordingModel } from './wording.js';

/**
 * How much a rule says. `scoring.yml` turns a strength into points, or names points for a rule by its id.
 * `decisive` alone makes a posting medium; `brake…` strengths lower the score; `none` adds nothing (frame cues, building blocks).
 */
export const STRENGTHS = [
  'decisive',
  'strong',
  'medium',
  'weak',
  'none',
  'brake-weak',
  'brake',
  'brake-strong',
] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Neither a brake nor a building block. */
export const isRaising = (strength: Strength): boolean => strength !== 'none' && !strength.startsWith('brake');

/** Whether the rule says what honest people don't say of their own work, and is no sentence about recruiting. */
export const isPlain = ({ speech, strength }: Pick<Rule, 'speech' | 'strength'>): boolean =>
  speech === null && (strength === 'decisive' || strength === 'strong');

/** What a sentence does. Every act but `offer` makes the posting a mention. */
export const SPEECH_ACTS = [
  'offer',
  'warn',
  'report',
  'quote',
  'ask',
  'help',
  'story',
  'game',
  'explain',
  'chat',
  'sell',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export interface Rule {
  readonly id: string;
  readonly category: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly status: 'stable' | 'experimental' | 'deprecated';
  readonly strength: Strength;
  /** Rules of one group share its cap: when nothing else is said, `weak` for weak rules, else the category. */
  readonly group: string;
  readonly crimes: readonly Crime[];
  /** What the posting offers besides crime where this fires; such rules must not raise the score. */
  readonly neighbours: readonly Neighbour[];
  readonly speech: SpeechAct | null;
  /** Says what is offered, what is asked or how to answer, though it adds nothing: learned wording may then count in full. */
  readonly grounds: boolean;
  readonly when: Condition;
  readonly unless: Condition | null;
  readonly references: readonly string[];
  readonly date: string;
  readonly modified: string | null;
  readonly tags: readonly string[];
  readonly falsepositives: readonly string[];
  readonly examples: { readonly fire: readonly string[]; readonly silent: readonly string[] };
  /** The file it was read from. */
  readonly file: string;
}

export interface RulesById {
  readonly get: (id: string) => Rule | undefined;
}

/** A named list of phrases that several rules use. */
export interface Term {
  readonly id: string;
  readonly phrases: readonly Phrase[];
  readonly kana: boolean;
  /** Jargon: spelling it broken up, masked or with look-alikes is evasion. */
  readonly guarded: boolean;
  readonly file: string;
}

export interface Scoring {
  readonly bias: number;
  /** Least score of each level. */
  readonly levels: { readonly low: number; readonly medium: number; readonly high: number };
  readonly strengths: Readonly<Record<Strength, number>>;
  /** Share of its strength's points that a rule without points of its own adds: 1, or less beside learned points. */
  readonly prior: number;
  /** Points by rule id, over its strength. */
  readonly points: ReadonlyMap<string, number>;
  /** Most points that the rules of a group add together. */
  readonly caps: ReadonlyMap<string, number>;
  /** Share of a signal's points that is left where it is only mentioned. */
  readonly mention: number;
}

/** Everything a scan needs to know, checked. */
export interface RulePack {
  readonly rules: readonly Rule[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly scoring: Scoring;
  /** Character → characters drawn instead of it; masks stand for any one character of a guarded term. */
  readonly lookAlikes: ReadonlyMap<string, readonly string[]>;
  readonly masks: readonly string[];
  /** Letter → signs and letters that it is drawn of in texts that are written so throughout. */
  readonly drawn: ReadonlyMap<string, readonly string[]>;
  /** Japanese → words of other tongues that mean it. */
  readonly tongues: ReadonlyMap<string, readonly string[]>;
  /** null where none was learned. */
  readonly wording: WordingModel | null;
  /** null where none was learned: crimes are then named by rules alone. */
  readonly crimes: CrimeModel | null;
  readonly minimumWages: MinimumWages;
}
