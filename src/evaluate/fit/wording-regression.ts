/** L2-regularised logistic regression over n-grams by Adagrad (Duchi 2011). The same texts give the same weights. */
import { seededRandom } from '../random.js';
import type { NgramMatrix, NgramText } from './ngram-matrix.js';
import { shuffle } from './shuffle.js';

export interface WordingFit {
  readonly bias: number;
  readonly weights: Float64Array;
}

export interface WordingSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
}

export const WORDING_SETTINGS: WordingSettings = { epochs: 12, rate: 0.5, l2: 1e-4 };
const SEED = 20261125;

/** `rows`: the rows to learn from; `labels`: 1 or 0 for every row of the matrix. Rows are visited in a fixed pseudo-random order. */
export function fitWording(
  matrix: NgramMatrix,
  labels: Uint8Array,
  rows: readonly number[],
  { epochs, rate, l2 }: WordingSettings = WORDING_SETTINGS,
): WordingFit {
  const weights = new Float64Array(matrix.ngrams.length);
  const squares = new Float64Array(weights.length).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const order = Int32Array.from(rows);
  const random = seededRandom(SEED);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const indices = matrix.rows[row] as Int32Array;
      const scale = matrix.scales[row] as number;
      const error = 1 / (1 + Math.exp(-(bias + scale * sumOf(indices, weights)))) - (labels[row] as number);
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
      const step = error * scale;
      for (const index of indices) {
        const gradient = step + l2 * (weights[index] as number);
        const sum = (squares[index] as number) + gradient * gradient;
        squares[index] = sum;
        weights[index] = (weights[index] as number) - (rate * gradient) / Math.sqrt(sum);
      }
    }
  }
  return { bias, weights };
}

/** log-odds of a posting, of which these are the whole text and the paragraphs that may speak for it. */
export const loudestOf = ({ bias, weights }: WordingFit, parts: readonly NgramText[]): number =>
  parts.reduce((most, { ngrams, scale }) => Math.max(most, bias + scale * sumOf(ngrams, weights)), -Infinity);

export const rowOf = ({ rows, scales }: NgramMatrix, row: number): NgramText => ({
  ngrams: rows[row] as Int32Array,
  scale: scales[row] as number,
});

function sumOf(indices: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const index of indices) sum += weights[index] as number;
  return sum;
}
