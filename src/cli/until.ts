/** Items until the run is told to stop. */

/** Ends when `stop` resolves, even while an item is waited for: that one may never come. */
export async function* until<T>(items: AsyncIterable<T>, stop: Promise<unknown>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let isStopped = false;
  let wake = (): void => {};
  void stop.then(() => {
    isStopped = true;
    wake();
  });
  try {
    while (!isStopped) {
      // Promise.race would keep every item: what it is given remembers each race.
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        wake = () => resolve(null);
        iterator.next().then(resolve, reject);
      });
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    if (!isStopped) await iterator.return?.();
  }
}
