/** The items of several inputs from a place on, with the places from which a later run could go on. */
import type { Bookmark, Input, InputOptions, RawBatch } from '../../read/index.js';
import { isRawBatch } from '../../read/index.js';
import { readFrom } from '../../read/read-from.js';
import { failureOf, type Item } from '../postings.js';
import type { Passed } from './keeper.js';

export type PassedItem = Bookmark & Passed;

export async function* batchesFrom(
  inputs: Iterable<Input>,
  options: InputOptions,
  from: Passed,
): AsyncGenerator<readonly (Item | PassedItem)[] | RawBatch> {
  let input = -1;
  for (const one of inputs) {
    input += 1;
    if (input < from.input) continue;
    try {
      for await (const batch of readFrom(one, options, input === from.input ? from.rows : 0))
        yield isRawBatch(batch) ? batch : batch.map((item) => (item.kind === 'bookmark' ? { ...item, input } : item));
    } catch (error) {
      yield failureOf(error, one);
    }
    yield [{ kind: 'bookmark', input: input + 1, rows: 0 }];
  }
}
