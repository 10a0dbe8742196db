/** Which crimes a posting is for: what its rules vote for and what its wording says of each, as shares that sum to one. */
import type { Crime } from './crime.js';
import { atLeast, type Level } from './report.js';
import type { Rule } from './rule.js';

/** Learned weights of n-grams for each crime, as `rules/crimes.json` holds them. */
export interface CrimeModel {
  /** In the order of the weights. */
  readonly crimes: readonly Crime[];
  /** Natural logarithms, beside a vote of 1 for each rule. */
  readonly biases: readonly number[];
  readonly ngrams: readonly string[];
  /** For each n-gram one weight a crime, in units of 1/20. */
  readonly weights: Int8Array;
}

/** Weights are stored in twentieths. */
export const CRIME_WEIGHT_UNIT = 20;

/** What the wording says of each crime: logits without the votes of rules. */
export type CrimeLogits = ReadonlyMap<Crime, number>;

/** A crime is named with at least this share, and the likeliest in any case. */
const LEAST_SHARE = 0.35;
const NO_CRIME: Crime = 'vague';

/** How many of the rules that fired speak for each crime. */
export function votesOf(
  fired: Iterable<string>,
  rules: { readonly get: (id: string) => Pick<Rule, 'crimes'> | undefined },
): Map<Crime, number> {
  const votes = new Map<Crime, number>();
  for (const id of fired)
    for (const crime of rules.get(id)?.crimes ?? []) votes.set(crime, (votes.get(crime) ?? 0) + 1);
  return votes;
}

/** By falling share. Without logits of the wording, votes decide alone. */
export function crimeShares(votes: ReadonlyMap<Crime, number>, logits: CrimeLogits | null): [Crime, number][] {
  const crimes = new Set<Crime>([...(logits?.keys() ?? []), ...votes.keys()]);
  const odds = [...crimes].map((crime): [Crime, number] => [
    crime,
    Math.exp((votes.get(crime) ?? 0) + (logits?.get(crime) ?? 0)),
  ]);
  const sum = odds.reduce((total, [, one]) => total + one, 0);
  return odds
    .map(([crime, one]): [Crime, number] => [crime, one / sum])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/**
 * What is named at a level, likeliest first. Below medium nothing that only the wording says; `vague` only where nothing else is
 * said and the level asks for a look.
 */
export function crimesNamed(
  shares: readonly (readonly [Crime, number])[],
  votes: ReadonlyMap<Crime, number>,
  level: Level,
): Crime[] {
  if (level === 'none') return [];
  const isSure = atLeast(level, 'medium');
  const named = shares.filter(([crime, share], place) => {
    if (crime === NO_CRIME || (!isSure && !votes.has(crime))) return false;
    return place === 0 || share >= LEAST_SHARE;
  });
  if (named.length > 0) return named.map(([crime]) => crime);
  return isSure ? [NO_CRIME] : [];
}
