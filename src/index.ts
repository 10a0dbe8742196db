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
export type { Condition } from './domain/condition.js';
export type { Crime } from './domain/crime.js';
export { type Location, type Problem, UsageError } from './domain/errors.js';
export type { Explanation } from './domain/explanation.js';
export type * from './domain/fact.js';
export type { Bilingual, Language } from './domain/language.js';
export type { Posting, Row, Source } from './domain/posting.js';
export { atLeast, type Indicator, type ItemState, LEVELS, type Level, type Pay, type Report } from './domain/report.js';
export type { Rule, RulePack, Scoring, SpeechAct, Strength, Term } from './domain/rule.js';
export type { Evidence, Signal } from './domain/signal.js';
export type { Span } from './domain/span.js';
export type { NormalizedText, View } from './domain/text.js';
export type { Token } from './domain/token.js';
export { version } from './rules/version.js';
export { createScanner, type Scanner, type ScannerOptions } from './scanner.js';
