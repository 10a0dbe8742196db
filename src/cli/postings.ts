/** The items of several inputs, one after the other. What one input can't give doesn't keep the next from being read. */
import { type Problem, UsageError } from '../domain/errors.js';
import { type Input, type InputOptions, isRawBatch, type RawBatch, type ReadItem, readInput } from '../read/index.js';
import { messageOf } from './voice.js';

/** `wrong`: the command line asks for something that the input doesn't have. */
export type Item = ReadItem | { readonly kind: 'wrong'; readonly problem: Problem };

export async function* itemsOf(inputs: Iterable<Input>, options: InputOptions): AsyncGenerator<Item> {
  for await (const batch of batchesOf(inputs, { ...options, isRaw: () => false })) if (!isRawBatch(batch)) yield* batch;
}

/** What is read at a time comes together: waiting for each posting would cost more than reading it. */
export async function* batchesOf(
  inputs: Iterable<Input>,
  options: InputOptions,
): AsyncGenerator<readonly Item[] | RawBatch> {
  for (const input of inputs) {
    try {
      yield* readInput(input, options);
    } catch (error) {
      yield failureOf(error, input);
    }
  }
}

export function failureOf(error: unknown, { file }: Input): Item[] {
  if (error instanceof UsageError) return error.problems.map((problem) => ({ kind: 'wrong', problem }));
  const text = messageOf(error);
  return [
    { kind: 'problem', problem: { file, message: { ja: `内部エラー: ${text}`, en: `internal error: ${text}` } } },
  ];
}
