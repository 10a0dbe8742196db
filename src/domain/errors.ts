import { type Bilingual, type Language, untranslated } from './language.js';

/** Where something is wrong; line and column are 1-based. */
export interface Location {
  /** Path as given; null for standard input and options. */
  readonly file: string | null;
  readonly line?: number;
  readonly column?: number;
}

/** One thing wrong in a rule file, a config or an input. */
export interface Problem extends Location {
  readonly message: Bilingual;
}

/** `file:line:column: message` */
export function formatProblem(problem: Problem, language: Language): string {
  const place = [problem.file ?? '-', problem.line, problem.line === undefined ? undefined : problem.column];
  return `${place.filter((part) => part !== undefined).join(':')}: ${problem.message[language]}`;
}

/** Wrong options, config or rules: nothing was scanned. Carries every problem found, not the first alone. */
export class UsageError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
    this.name = 'UsageError';
    this.problems = problems;
  }
}

export const usageError = (message: Bilingual | string): UsageError =>
  new UsageError([{ file: null, message: typeof message === 'string' ? untranslated(message) : message }]);
