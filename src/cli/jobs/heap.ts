/** Keeps the heap of a long run small: reports live shortly, and what is left of them should not pile up. */
import { setFlagsFromString } from 'node:v8';

/** Per cent that the heap may grow by before what is not used any more is thrown away. By itself V8 lets it grow to a multiple. */
const GROWTH = 25;

/** Of this thread and all others, from now on; the function that is given back ends it. Code that V8 kept is only good for the flags it was made with. */
export function pressHeap(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  return () => setFlagsFromString('--heap-growing-percent=0');
}
