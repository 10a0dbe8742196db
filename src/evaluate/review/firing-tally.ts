/** Which rules fire on texts, and which fire together, counted as the texts come. */
export interface FiringTally {
  /** Ids of the rules that fired on one text. */
  readonly add: (fired: readonly string[]) => void;
  readonly texts: () => number;
  /** Texts that a rule fired on. */
  readonly hits: (rule: string) => number;
  /** Texts that both fired on. */
  readonly together: (a: string, b: string) => number;
}

/** One cell a pair: memory grows with the rules, not with the texts. */
export function createFiringTally(rules: readonly string[]): FiringTally {
  const numbers = new Map(rules.map((rule, number) => [rule, number]));
  const counts = new Uint32Array(rules.length * rules.length);
  let texts = 0;
  const cell = (a: string, b: string): number => (numbers.get(a) ?? 0) * rules.length + (numbers.get(b) ?? 0);
  return {
    add: (fired) => {
      texts += 1;
      for (const a of fired) for (const b of fired) counts[cell(a, b)] = (counts[cell(a, b)] ?? 0) + 1;
    },
    texts: () => texts,
    hits: (rule) => counts[cell(rule, rule)] ?? 0,
    together: (a, b) => counts[cell(a, b)] ?? 0,
  };
}
