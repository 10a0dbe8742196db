/** How well neighbours are named, each by itself and all together. */
import { NEIGHBOURS, type Neighbour } from '../domain/neighbour.js';
import type { NeighbourFigures } from '../domain/neighbour-figures.js';
import { wilson } from './interval.js';

interface Sample {
  readonly text: string;
  readonly neighbours: readonly Neighbour[];
}

/** `jsonl`: a text and its neighbours a line. */
export function neighbourFigures(jsonl: string, name: (text: string) => readonly Neighbour[]): NeighbourFigures[] {
  const samples = jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
    .map((sample) => ({ ...sample, named: name(sample.text) }));
  const count = (label: Neighbour | 'all', wanted: readonly Neighbour[]): NeighbourFigures => {
    const pairs = samples.flatMap(({ text, neighbours, named }) =>
      wanted.map((one) => ({ text, one, isMarked: neighbours.includes(one), isFound: named.includes(one) })),
    );
    const marked = pairs.filter(({ isMarked }) => isMarked).length;
    const found = pairs.filter(({ isFound }) => isFound).length;
    const hits = pairs.filter(({ isMarked, isFound }) => isMarked && isFound).length;
    const errors = pairs
      .filter(({ isMarked, isFound }) => isMarked !== isFound)
      .map(({ text, one, isMarked }) => `${isMarked ? 'missed' : 'wrong'} ${one} in ${JSON.stringify(text)}`);
    return { neighbour: label, marked, found, precision: wilson(hits, found), recall: wilson(hits, marked), errors };
  };
  return [...NEIGHBOURS.map((one) => count(one, [one])), count('all', NEIGHBOURS)];
}
