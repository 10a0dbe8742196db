/** Text to bytes, for encodings that Node only decodes: its decoder, turned round. */
import type { EncodingName } from '../../src/read/index.js';

export function encode(text: string, encoding: EncodingName): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Buffer.from([...text].flatMap((char) => table.get(char) ?? unknown(char, encoding)));
}

/** Every character that the encoding has, in one or two bytes. */
export const charactersOf = (encoding: 'shift_jis' | 'euc-jp'): string[] => [...tableOf(encoding).keys()];

const unknown = (char: string, encoding: string): never => {
  throw new Error(`${char} is not in ${encoding}`);
};

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: EncodingName): ReadonlyMap<string, readonly number[]> {
  const known = TABLES.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes);
    } catch {
      // no character of the encoding
    }
  };
  for (let a = 0; a < 0x100; a++) {
    add([a]);
    for (let b = 0x40; a >= 0x80 && b < 0x100; b++) add([a, b]);
  }
  TABLES.set(encoding, table);
  return table;
}
