/** The figures of `npm run evaluate` for facts, read once. */
import { expect } from 'vitest';
import { factsOfProject } from '../../src/cli/accuracy/read-facts.js';
import type { Estimate } from '../../src/domain/evaluation.js';
import type { MeasuredFact } from '../../src/domain/fact-figures.js';
import { shippedPack } from '../shipped.js';

const figures = new Map(factsOfProject('.', shippedPack()).map((one) => [one.fact, one]));

/** Says what is read otherwise than marked, and fails where precision, recall or the share of exact spans is below `least`. */
export function expectRead(fact: MeasuredFact, least: number): void {
  const measured = figures.get(fact);
  if (measured === undefined) throw new Error(`${fact} is not measured`);
  const { precision, recall, exact, errors } = measured;
  const shares = Object.entries({ precision, recall, ...(exact === null ? {} : { exact }) });
  const inWords = shares.map(([name, { value }]: [string, Estimate]) => `${name} ${value?.toFixed(3)}`);
  process.stdout.write(`${[`${fact}: ${inWords.join(', ')}`, ...errors].join('\n')}\n\n`);
  for (const [name, { value }] of shares) expect(value, `${name} of ${fact}`).toBeGreaterThanOrEqual(least);
}
