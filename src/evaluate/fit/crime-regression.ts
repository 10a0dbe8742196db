/**
 * Which crime a recruiting posting is for: L2-regularised multinomial logistic regression over n-grams by Adagrad (Duchi 2011),
 * beside one fixed vote for each rule that fired. The same lessons give the same weights.
 */
import { CRIMES, type Crime } from '../../domain/crime.js';
import { CRIME_WEIGHT_UNIT, type CrimeLogits, type CrimeModel, votesOf } from '../../domain/crime-shares.js';
import type { Rule } from '../../domain/rule.js';
import { seededRandom } from '../random.js';
import type { Lesson } from './lesson.js';
import { type NgramMatrix, ngramMatrix } from './ngram-matrix.js';
import { shuffle } from './shuffle.js';

/** Postings that name a crime, in a fixed order. */
export interface CrimeLessons {
  readonly lessons: readonly (Lesson & { readonly crime: Crime })[];
  /** Where each stands among the lessons given. */
  readonly places: readonly number[];
  readonly matrix: NgramMatrix;
  /** For each lesson the votes of its rules, in the order of `CRIMES`. */
  readonly votes: readonly Float64Array[];
}

export interface CrimeFit {
  readonly biases: Float64Array;
  /** For each n-gram one weight a crime. */
  readonly weights: Float64Array;
}

const K = CRIMES.length;
/** n-grams of fewer postings say no more of a crime than chance. */
const LEAST_SUPPORT = 5;
const EPOCHS = 15;
const RATE = 0.3;
const L2 = 1e-4;
const SEED = 20261126;

export function crimeLessonsOf(
  lessons: readonly Lesson[],
  rules: ReadonlyMap<string, Pick<Rule, 'crimes'>>,
): CrimeLessons {
  const places = [...lessons.keys()].filter((place) => lessons[place]?.isPositive && lessons[place].crime !== null);
  const named = places.map((place) => lessons[place] as CrimeLessons['lessons'][number]);
  return {
    lessons: named,
    places,
    matrix: ngramMatrix(named, LEAST_SUPPORT),
    votes: named.map((lesson) => {
      const votes = votesOf(lesson.rules.keys(), rules);
      return Float64Array.from(CRIMES, (crime) => votes.get(crime) ?? 0);
    }),
  };
}

/** Learns from `rows`. */
export function fitCrimes({ lessons, matrix, votes }: CrimeLessons, rows: readonly number[]): CrimeFit {
  const fit: CrimeFit = { biases: new Float64Array(K), weights: new Float64Array(matrix.ngrams.length * K) };
  const squares: CrimeFit = {
    biases: new Float64Array(K).fill(1e-6),
    weights: new Float64Array(fit.weights.length).fill(1e-6),
  };
  const order = Int32Array.from(rows);
  const random = seededRandom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const logits = logitsOf(fit, matrix.rows[row] as Int32Array, matrix.scales[row] as number);
      const errors = softmax(logits.map((logit, at) => logit + (votes[row]?.[at] ?? 0)));
      const truth = CRIMES.indexOf(lessons[row]?.crime ?? 'vague');
      errors[truth] = (errors[truth] as number) - 1;
      learnFrom(fit, squares, errors, matrix.rows[row] as Int32Array, matrix.scales[row] as number);
    }
  }
  return fit;
}

/** One step of Adagrad. */
function learnFrom(fit: CrimeFit, squares: CrimeFit, errors: Float64Array, ngrams: Int32Array, scale: number): void {
  const step = (weights: Float64Array, sums: Float64Array, at: number, gradient: number): void => {
    const sum = (sums[at] as number) + gradient * gradient;
    sums[at] = sum;
    weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(sum);
  };
  for (let crime = 0; crime < K; crime++) {
    const error = errors[crime] as number;
    step(fit.biases, squares.biases, crime, error);
    for (const ngram of ngrams) {
      const at = ngram * K + crime;
      step(fit.weights, squares.weights, at, error * scale + L2 * (fit.weights[at] as number));
    }
  }
}

/** What the wording of a text says of each crime, without votes, in the order of `CRIMES`. */
function logitsOf({ biases, weights }: CrimeFit, ngrams: Int32Array, scale: number): Float64Array {
  const logits = new Float64Array(K);
  for (const ngram of ngrams)
    for (let crime = 0; crime < K; crime++)
      logits[crime] = (logits[crime] as number) + (weights[ngram * K + crime] as number);
  return logits.map((sum, crime) => (biases[crime] as number) + sum * scale);
}

function softmax(logits: Float64Array): Float64Array {
  const most = Math.max(...logits);
  const odds = logits.map((logit) => Math.exp(logit - most));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}

/** As a scan reads them, for a lesson that need not have been learned from. */
export function crimeLogitsOf(fit: CrimeFit, { matrix }: CrimeLessons, row: number): CrimeLogits {
  const logits = logitsOf(fit, matrix.rows[row] as Int32Array, matrix.scales[row] as number);
  return new Map(CRIMES.map((crime, at) => [crime, logits[at] as number]));
}

/** Rounded as it is stored; n-grams that say nothing then are left out. null where fewer than two crimes are named. */
export function learnCrimes(
  given: readonly Lesson[],
  rules: ReadonlyMap<string, Pick<Rule, 'crimes'>>,
): CrimeModel | null {
  const lessons = crimeLessonsOf(given, rules);
  if (new Set(lessons.lessons.map(({ crime }) => crime)).size < 2) return null;
  const { biases, weights } = fitCrimes(lessons, [...lessons.lessons.keys()]);
  const rowsOf = (at: number): number[] =>
    [...weights.subarray(at * K, (at + 1) * K)].map((weight) => Math.round(clamped(weight) * CRIME_WEIGHT_UNIT) || 0);
  const kept = lessons.matrix.ngrams
    .map((ngram, at): [string, number[]] => [ngram, rowsOf(at)])
    .filter(([, row]) => row.some((weight) => weight !== 0));
  return {
    crimes: CRIMES,
    biases: [...biases].map((bias) => Math.round(bias * 1000) / 1000 || 0),
    ngrams: kept.map(([ngram]) => ngram),
    weights: Int8Array.from(kept.flatMap(([, row]) => row)),
  };
}

/** Within what eight bits hold. */
const clamped = (weight: number): number => Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight));
const MOST_WEIGHT = 127 / CRIME_WEIGHT_UNIT;
