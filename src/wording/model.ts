/** The model ready to look n-grams up. */
import type { WordingModel } from '../domain/wording.js';
import { buildNgramTable, type NgramTable } from './table.js';

export interface CompiledWording extends Omit<WordingModel, 'weights'> {
  readonly table: NgramTable;
  readonly weights: Float64Array;
}

const THOUSANDTHS = 1000;

export function compileWording({ weights, ...model }: WordingModel): CompiledWording {
  return {
    ...model,
    table: buildNgramTable([...weights.keys()]),
    weights: Float64Array.from(weights.values(), (weight) => weight / THOUSANDTHS),
  };
}
