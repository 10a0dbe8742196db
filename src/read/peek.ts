/** Looks at the start of a stream without taking it away. */

export interface Peeked {
  /** At least as much as was enough, if there was as much. */
  readonly head: string;
  /** The head is all there is. */
  readonly isWhole: boolean;
  /** The whole stream, head included. */
  readonly chunks: AsyncIterable<string>;
}

/** Never more than this is looked at. */
export const LONGEST_HEAD = 65_536;

export async function peek(chunks: AsyncIterable<string>, isEnough: (head: string) => boolean): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  while (head.length < LONGEST_HEAD && !isEnough(head)) {
    const next = await iterator.next();
    if (next.done === true) return { head, isWhole: true, chunks: resume(head, iterator) };
    head += next.value;
  }
  return { head, isWhole: false, chunks: resume(head, iterator) };
}

async function* resume(head: string, iterator: AsyncIterator<string>): AsyncIterable<string> {
  try {
    if (head !== '') yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
