/** What is made when it is first asked for, and kept. */
export function once<T>(make: () => T): () => T {
  let isMade = false;
  let made: T | undefined;
  return () => {
    if (!isMade) {
      made = make();
      isMade = true;
    }
    return made as T;
  };
}
