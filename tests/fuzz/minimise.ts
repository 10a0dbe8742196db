/** Makes an input that fails as short as it gets: by leaving out ever smaller pieces, as delta debugging does (Zeller 1999). */

/** `tries`: how often `fails` may be asked. */
export async function minimise(
  input: string,
  fails: (shorter: string) => Promise<boolean>,
  tries: number,
): Promise<string> {
  let best = input;
  let left = tries;
  for (let size = best.length >> 1; size >= 1 && left > 0; size >>= 1) {
    for (let at = 0; at < best.length && left > 0; ) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      left -= 1;
      if (await fails(shorter)) best = shorter;
      else at += size;
    }
  }
  return best;
}
