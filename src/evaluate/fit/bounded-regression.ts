/**
 * Logistic regression with bounds and a Gaussian prior on every weight, by cyclic coordinate descent with the quarter bound
 * on the curvature (Böhning and Lindsay 1988): every step lowers the loss, and the same data give the same weights.
 */

export interface Feature {
  /** Rows in which the feature is not 0, and its values there. */
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly lower: number;
  readonly upper: number;
  /** What is believed of the weight before anything is learned, and the strength of the pull to it. */
  readonly prior: number;
  readonly l2: number;
}

export interface BoundedFit {
  readonly bias: number;
  readonly weights: Float64Array;
  /** Standard error of each weight, from the curvature of the loss at the end (its diagonal). */
  readonly errors: Float64Array;
}

const MOST_SWEEPS = 400;
const ENOUGH = 1e-5;

/** `labels`: 1 or 0 a row; `rowWeights`: how much a row counts. */
export function fitBounded(features: readonly Feature[], labels: Uint8Array, rowWeights: Float64Array): BoundedFit {
  const margins = new Float64Array(labels.length);
  const everyRow = Int32Array.from(labels, (_, row) => row);
  const bias: Feature = {
    rows: everyRow,
    values: new Float64Array(labels.length).fill(1),
    lower: -Infinity,
    upper: Infinity,
    prior: 0,
    l2: 0,
  };
  const all = [bias, ...features];
  const weights = Float64Array.from(all, ({ prior }) => prior);
  all.forEach(({ rows, values, prior }) => {
    rows.forEach((row, at) => {
      margins[row] = (margins[row] ?? 0) + prior * (values[at] ?? 0);
    });
  });
  const curvatures = all.map(({ rows, values, l2 }) =>
    rows.reduce((sum, row, at) => sum + 0.25 * (rowWeights[row] ?? 0) * (values[at] ?? 0) ** 2, l2),
  );
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let largest = 0;
    all.forEach((feature, index) => {
      const step = stepOf(feature, weights[index] ?? 0, curvatures[index] ?? 0, { margins, labels, rowWeights });
      if (step === 0) return;
      weights[index] = (weights[index] ?? 0) + step;
      feature.rows.forEach((row, at) => {
        margins[row] = (margins[row] ?? 0) + step * (feature.values[at] ?? 0);
      });
      largest = Math.max(largest, Math.abs(step));
    });
    if (largest < ENOUGH) break;
  }
  const errors = all.map((feature) => 1 / Math.sqrt(Math.max(1e-12, curvatureAt(feature, margins, rowWeights))));
  return { bias: weights[0] ?? 0, weights: weights.slice(1), errors: Float64Array.from(errors.slice(1)) };
}

interface Data {
  readonly margins: Float64Array;
  readonly labels: Uint8Array;
  readonly rowWeights: Float64Array;
}

const logistic = (margin: number): number => 1 / (1 + Math.exp(-margin));

function stepOf(
  { rows, values, lower, upper, prior, l2 }: Feature,
  weight: number,
  curvature: number,
  { margins, labels, rowWeights }: Data,
): number {
  if (curvature <= 0) return 0;
  let gradient = l2 * (weight - prior);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    gradient +=
      (rowWeights[row] as number) *
      (logistic(margins[row] as number) - (labels[row] as number)) *
      (values[at] as number);
  }
  return Math.min(upper, Math.max(lower, weight - gradient / curvature)) - weight;
}

function curvatureAt({ rows, values, l2 }: Feature, margins: Float64Array, rowWeights: Float64Array): number {
  let sum = l2;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const p = logistic(margins[row] as number);
    sum += (rowWeights[row] as number) * p * (1 - p) * (values[at] as number) ** 2;
  }
  return sum;
}
