/** The worst text of each stage, at two lengths: what it costs per 10,000 characters, and whether ten times the text costs ten times as much. */
import { nameOf, type Recipe } from './recipe.js';
import type { MeasureStages } from './stages.js';

export const SHORT = 10_000;
export const LONG = 100_000;

interface Worst {
  /** Milliseconds for 10,000 characters. */
  readonly short: number;
  readonly long: number;
  readonly shortName: string;
  readonly longName: string;
  /** The most that a character of a long text costs over one of a short text; of costs that can be told from noise. */
  readonly growth: number;
}

const NOTHING: Worst = { short: 0, long: 0, shortName: '', longName: '', growth: 0 };
/** Milliseconds. */
const NOISE = 1;

export function worstByStage(
  recipes: readonly Recipe[],
  textOf: (recipe: Recipe, length: number) => string,
  measure: MeasureStages,
): ReadonlyMap<string, Worst> {
  const worst = new Map<string, Worst>();
  for (const recipe of recipes) {
    const long = measure(textOf(recipe, LONG));
    for (const [stage, short] of Object.entries(measure(textOf(recipe, SHORT)))) {
      const known = worst.get(stage) ?? NOTHING;
      const perShort = ((long[stage] ?? 0) * SHORT) / LONG;
      worst.set(stage, {
        ...(short > known.short
          ? { short, shortName: nameOf(recipe) }
          : { short: known.short, shortName: known.shortName }),
        ...(perShort > known.long
          ? { long: perShort, longName: nameOf(recipe) }
          : { long: known.long, longName: known.longName }),
        growth: Math.max(known.growth, short < NOISE ? 0 : perShort / short),
      });
    }
  }
  return worst;
}

export function worstTable(worst: ReadonlyMap<string, Worst>): string {
  const cell = (name: string): string => `\`${name.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
  const rows = [...worst].map(
    ([stage, one]) =>
      `| ${stage} | ${one.short.toFixed(1)} | ${cell(one.shortName)} | ${one.long.toFixed(1)} | ${cell(one.longName)} | ${one.growth.toFixed(2)} |`,
  );
  return [
    '| stage | ms per 10,000 at 10,000 | worst text | ms per 10,000 at 100,000 | worst text | growth |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
