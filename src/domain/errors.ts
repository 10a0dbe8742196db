/** Where something is wrong; line and column are 1-based. */
export interface Location {
  readonly file: string | null;
  readonly line?: number;
  readonly column?: number;
}

/** One thing wrong in a rule file, a config or an input. */
export interface Problem extends Location {
  readonly message: string;
}

export function formatProblem(problem: Problem): string {
  const place = [problem.file ?? '-', problem.line, problem.line === undefined ? undefined : problem.column];
  return `${place.filter((part) => part !== undefined).join(':')}: ${problem.message}`;
}

/** Wrong options, config or rules: nothing was scanned. Carries every problem found, not the first alone. */
export class UsageError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[] | string) {
    const list = typeof problems === 'string' ? [] : problems;
    super(typeof problems === 'string' ? problems : list.map(formatProblem).join('\n'));
    this.name = 'UsageError';
    this.problems = list;
  }
}
