/** The parts of a dictionary one behind the other in one stretch of shared memory, as they lie in a file too. */
import type { Dictionary } from './dictionary.js';
import type { TextStore } from './texts.js';

const PARTS = {
  trie: Int32Array,
  firstUnknown: Int32Array,
  textAt: Int32Array,
  words: Int16Array,
  costs: Int16Array,
  numberOf: Uint16Array,
  classOf: Uint8Array,
  classes: Uint8Array,
} as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];
const ALIGNMENT = 8;

export type Parts = Pick<Dictionary, Part>;
/** Bytes a part. */
export type Sizes = Readonly<Record<Part, number>>;

/** What is known of a dictionary beside its parts. */
export type Numbers = Pick<Dictionary, 'width' | 'shapes'>;

export interface Laid {
  readonly memory: Uint8Array;
  readonly sizes: Sizes;
  readonly numbers: Numbers;
}

export function layOut(parts: Parts, numbers: Numbers): Laid {
  const sizes = Object.fromEntries(NAMES.map((name) => [name, parts[name].byteLength])) as Record<Part, number>;
  const memory = sharedMemory(lengthOf(sizes));
  placesOf(sizes, (name, at) => {
    const { buffer, byteOffset, byteLength } = parts[name];
    memory.set(new Uint8Array(buffer, byteOffset, byteLength), at);
  });
  return { memory, sizes, numbers };
}

export function dictionaryIn({ memory, sizes, numbers }: Laid, texts: TextStore): Dictionary {
  const parts: Record<string, unknown> = {};
  placesOf(sizes, (name, at) => {
    const Kind = PARTS[name];
    parts[name] = new Kind(memory.buffer as ArrayBuffer, memory.byteOffset + at, sizes[name] / Kind.BYTES_PER_ELEMENT);
  });
  return { ...(parts as unknown as Parts), ...numbers, texts };
}

export const sharedMemory = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

export const lengthOf = (sizes: Sizes): number => placesOf(sizes, () => undefined);

function placesOf(sizes: Sizes, visit: (name: Part, at: number) => void): number {
  let at = 0;
  for (const name of NAMES) {
    visit(name, at);
    at = Math.ceil((at + sizes[name]) / ALIGNMENT) * ALIGNMENT;
  }
  return at;
}
