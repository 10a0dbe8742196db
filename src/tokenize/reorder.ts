/** Numbers the ids of words anew, those of frequent words first: the costs that texts ask for then lie side by side. */
import { WORD, WORD_SIZE } from './dictionary.js';

/** A word's cost falls with the logarithm of its frequency, about so fast. */
const COST_OF_E = 700;
/** Begin and end of a clause keep their id. */
const EDGE = 0;

/** New ids go into `words`, whose costs to each other are returned. */
export function reorderIds(words: Int16Array, costs: Int16Array, width: number): Int16Array {
  const left = newIds(words, WORD.left, width);
  const right = newIds(words, WORD.right, costs.length / width);
  for (let at = 0; at < words.length; at += WORD_SIZE) {
    words[at + WORD.left] = left[words[at + WORD.left] as number] as number;
    words[at + WORD.right] = right[words[at + WORD.right] as number] as number;
  }
  const reordered = new Int16Array(costs.length);
  for (let row = 0; row < right.length; row++)
    for (let column = 0; column < width; column++)
      reordered[(right[row] as number) * width + (left[column] as number)] = costs[row * width + column] as number;
  return reordered;
}

/** By old id. */
function newIds(words: Int16Array, id: number, count: number): Int16Array {
  const frequency = new Float64Array(count);
  for (let at = 0; at < words.length; at += WORD_SIZE)
    (frequency[words[at + id] as number] as number) += Math.exp(-(words[at + WORD.cost] as number) / COST_OF_E);
  frequency[EDGE] = Infinity;
  const order = [...frequency.keys()].sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
  const ids = new Int16Array(count);
  for (const [fresh, old] of order.entries()) ids[old] = fresh;
  return ids;
}
