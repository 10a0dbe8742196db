/** Takes kuromoji's lines of features apart, byte by byte: there are 392,000 of them. */

interface FeatureReader {
  /** The number of the line's shape; its 原形 and 読み are put behind those of the lines before. A line is ended by 0. */
  readonly read: (lines: Buffer, offset: number) => number;
  /** Bytes of texts so far. */
  readonly length: () => number;
  readonly texts: () => Uint8Array;
  readonly shapes: () => readonly string[];
}

const COMMA = 0x2c;
const ASTERISK = 0x2a;
/** Between 原形 and 読み. */
const TAB = 0x09;
/** surface, 品詞 to 活用形 (six of them), 原形, 読み, 発音. Unknown words lack the last ones. */
const FIELD = { surface: 0, shape: 1, base: 7, reading: 8 } as const;
const FIELDS = 10;

export function createFeatureReader(mostBytes: number): FeatureReader {
  const texts = new Uint8Array(mostBytes);
  const shapes = new Map<string, number>();
  /** Where each field begins, and behind the last one its end; a comma stands before each. */
  const starts = new Int32Array(FIELDS + 1);
  let length = 0;
  const append = (lines: Buffer, field: number): void => {
    const end = endOf(starts, field);
    if (end - (starts[field] as number) === 1 && lines[starts[field] as number] === ASTERISK) return;
    for (let at = starts[field] as number; at < end; at++) texts[length++] = lines[at] as number;
  };
  return {
    read: (lines, offset) => {
      split(lines, offset, starts);
      // A word that is its own base says so by naming none.
      if (!areSame(lines, starts, FIELD.surface, FIELD.base)) append(lines, FIELD.base);
      texts[length++] = TAB;
      append(lines, FIELD.reading);
      const shape = lines.toString('latin1', starts[FIELD.shape], endOf(starts, FIELD.base - 1));
      const known = shapes.get(shape);
      if (known === undefined) shapes.set(shape, shapes.size);
      return known ?? shapes.size - 1;
    },
    length: () => length,
    texts: () => texts.slice(0, length),
    shapes: () => [...shapes.keys()].map((shape) => Buffer.from(shape, 'latin1').toString('utf8')),
  };
}

const endOf = (starts: Int32Array, field: number): number => (starts[field + 1] as number) - 1;

function split(lines: Buffer, offset: number, starts: Int32Array): void {
  let at = offset;
  let field = 0;
  starts[field++] = at;
  for (let byte = lines[at]; byte !== 0 && byte !== undefined; byte = lines[++at])
    if (byte === COMMA && field < FIELDS) starts[field++] = at + 1;
  starts.fill(at + 1, field);
}

function areSame(lines: Buffer, starts: Int32Array, one: number, other: number): boolean {
  const [from, to] = [starts[one] as number, starts[other] as number];
  const length = endOf(starts, one) - from;
  if (endOf(starts, other) - to !== length) return false;
  for (let at = 0; at < length; at++) if (lines[from + at] !== lines[to + at]) return false;
  return true;
}
