/** The spellings of kuromoji's words as a tree over code units, read back from its double array over UTF-8 bytes. */
import type { CompactTrie } from '../domain/double-array.js';
import type { KuromojiFiles } from './kuromoji-files.js';

export interface Spellings extends CompactTrie {
  /** kuromoji's number of a spelling that ends at a node, else NO_VALUE. */
  readonly value: Int32Array;
}

export const NO_VALUE = -1;

export function spellingsOf({ base, check }: Pick<KuromojiFiles, 'base' | 'check'>): Spellings {
  const { firstAt, slots } = slotsByParent(check);
  const most = slots.length + 1;
  const [firstChild, codes] = [new Int32Array(most + 1), new Uint16Array(most)];
  const [value, slotOf] = [new Int32Array(most).fill(NO_VALUE), new Int32Array(most)];
  let count = 1;
  /** What hangs from a slot in the middle of a character: `begun` are its bits so far, `left` its bytes to come. */
  const add = (node: number, slot: number, begun: number, left: number): void => {
    for (let at = firstAt[slot] as number; at < (firstAt[slot + 1] as number); at++) {
      const child = slots[at] as number;
      const byte = child - (base[slot] as number);
      const [bits, more] = left > 0 ? [(begun << 6) | (byte & 0x3f), left - 1] : firstByte(byte);
      if (more > 0) add(node, child, bits, more);
      else if (bits === 0) value[node] = -(base[child] as number) - 1;
      else {
        codes[count] = bits;
        slotOf[count++] = child;
      }
    }
  };
  for (let node = 0; node < count; node++) {
    firstChild[node] = count;
    add(node, slotOf[node] as number, 0, 0);
  }
  firstChild[count] = count;
  return { count, firstChild, codes, value };
}

/** Its bits of the character, and how many bytes follow. */
function firstByte(byte: number): [bits: number, more: number] {
  if (byte < 0x80) return [byte, 0];
  return byte < 0xe0 ? [byte & 0x1f, 1] : [byte & 0x0f, 2];
}

/** Slots that hang from slot s: `slots[firstAt[s]]` up to `slots[firstAt[s + 1]]`, in order. Unused ones and the root hang from none. */
function slotsByParent(check: Int32Array): { readonly firstAt: Int32Array; readonly slots: Int32Array } {
  const firstAt = new Int32Array(check.length + 2);
  // By index: a million entries of an iterator take longer than all else here.
  for (let slot = 0; slot < check.length; slot++) {
    const parent = check[slot] as number;
    if (parent >= 0) (firstAt[parent + 2] as number) += 1;
  }
  for (let slot = 2; slot < firstAt.length; slot++) (firstAt[slot] as number) += firstAt[slot - 1] as number;
  const slots = new Int32Array(firstAt.at(-1) as number);
  for (let slot = 0; slot < check.length; slot++) {
    const parent = check[slot] as number;
    if (parent >= 0) slots[(firstAt[parent + 1] as number)++] = slot;
  }
  return { firstAt, slots };
}
