import { seededRandom } from '../random.js';
import { MUTATORS, type MutatorName } from './index.js';

/** The text rewritten by one mutator: always in the same way, wherever it stands. */
export const rewrite = (name: MutatorName, text: string): string => MUTATORS[name](text, seededRandom(seedOf(text)));

/** FNV-1a (public domain) over code units. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
