/** Standard input that ends early when the process is asked to end: what was read by then can still be answered. */
import { usageError } from '../domain/errors.js';
import type { Io } from './io.js';

export interface StoppableInput {
  readonly chunks: AsyncIterable<Buffer>;
  readonly isStopped: () => boolean;
  /** Takes back what waits for the process to be asked. */
  readonly close: () => void;
}

export function stoppableInput({ stdin, onTerminate }: Pick<Io, 'stdin' | 'onTerminate'>): StoppableInput {
  let isStopped = false;
  // One for each chunk: whoever waits for a promise of the whole run would be remembered by it for as long.
  let wake = (): void => {};
  const close = onTerminate?.(() => {
    isStopped = true;
    wake();
  });
  async function* chunks(): AsyncGenerator<Buffer> {
    const rest = stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
    const next = (): Promise<IteratorResult<Uint8Array | string> | null> =>
      new Promise((resolve, reject) => {
        wake = () => resolve(null);
        rest.next().then(resolve, reject);
      });
    while (!isStopped) {
      const got = await next().catch(failed);
      if (got === null) break;
      if (got.done === true) return;
      yield Buffer.from(got.value as Uint8Array);
    }
    stdin.destroy();
  }
  return { chunks: chunks(), isStopped: () => isStopped, close: () => close?.() };
}

function failed(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  throw usageError({ ja: `標準入力を読めません（${code ?? message}）`, en: `cannot read stdin (${code ?? message})` });
}
