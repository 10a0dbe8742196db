/** The name that a mistyped one was probably meant to be. */
import { closest, distance } from 'fastest-levenshtein';

/** null when none is near: more than a third of the letters, or three of them, differ. */
export function closestTo(typed: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const name = closest(typed, names);
  return distance(typed, name) <= Math.max(2, Math.min(3, Math.floor(name.length / 3))) ? name : null;
}
