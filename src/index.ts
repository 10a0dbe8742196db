/**
 * yamiscan as a library.
 *
 * ```ts
 * import { createScanner } from 'yamiscan';
 * const scanner = createScanner();
 * const report = scanner.scan('荷物を受け取るだけ 日給5万 詳細はテレグラム');
 * ```
 */
export { compileDictionary, compileRules } from './bytes.js';
export type * from './domain/condition.js';
export { CRIMES, type Crime } from './domain/crime.js';
export type { CrimeModel } from './domain/crime-shares.js';
export { type Location, type Problem, UsageError } from './domain/errors.js';
export type { Explanation } from './domain/explanation.js';
export type * from './domain/fact.js';
export type { Handling } from './domain/handling.js';
export { type Bilingual, LANGUAGES, type Language } from './domain/language.js';
export type { BelowMinimumWage, MinimumWage, MinimumWages } from './domain/minimum-wage.js';
export type { PatternNode, Sequence } from './domain/pattern-program.js';
export type { Origin, Posting, Row, Source } from './domain/posting.js';
export {
  atLeast,
  type FrameName,
  type Indicator,
  ITEM_STATES,
  type ItemState,
  LEVELS,
  type Level,
  type Pay,
  type Report,
} from './domain/report.js';
export {
  type Rule,
  type RulePack,
  type Scoring,
  SPEECH_ACTS,
  type SpeechAct,
  STRENGTHS,
  type Strength,
  type Term,
} from './domain/rule.js';
export type { Evidence, Signal } from './domain/signal.js';
export type { Span } from './domain/span.js';
export type { Fold, NormalizedText, View } from './domain/text.js';
export type { Token } from './domain/token.js';
export type { WordingModel } from './domain/wording.js';
export { version } from './rules/version.js';
export { createScanner, type Scanner, type ScannerOptions } from './scanner.js';
