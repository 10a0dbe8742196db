/** Plain data with typed arrays as one buffer, in parts that are made when first asked for: arrays are views of the buffer, nothing is copied. */

/** Arrays of one kind each, objects, Maps, strings, numbers, booleans, null and typed arrays. Objects have no key `#`. */
export type Parts = Readonly<Record<string, unknown>>;

const KINDS = { Int8Array, Uint8Array, Int16Array, Int32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;

/** In bytes: where any typed array may begin. */
const ALIGNED = 8;
const upTo = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

/** [length of the index, which JSON gives: part → where its JSON is, and whether nothing in it is to be revived], then all JSON, then all numbers. */
export function freeze(parts: Parts): Buffer {
  const arrays: Buffer[] = [];
  let size = 0;
  const place = (array: Numbers): object => {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    const at = size;
    arrays.push(bytes, Buffer.alloc(upTo(bytes.length) - bytes.length));
    size = upTo(at + bytes.length);
    return { '#': [array.constructor.name, at, array.length] };
  };
  const texts = Object.entries(parts).map(([name, value]) => [name, Buffer.from(textOf(value, place))] as const);
  const isPlain = (text: Buffer): boolean => !text.includes(TAG);
  let end = 0;
  const index = texts.map(([name, text]) => {
    const from = end;
    end += text.length;
    return [name, from, end, isPlain(text)] as const;
  });
  const head = Buffer.from(JSON.stringify(index));
  const body = Buffer.concat([lengthsOf(head.length, end), head, ...texts.map(([, text]) => text)]);
  return Buffer.concat([body, Buffer.alloc(upTo(body.length) - body.length), ...arrays]);
}

/** Plain data without numbers by the thousand. */
export const freezeAlone = (value: unknown): Buffer => Buffer.from(textOf(value, noView));

export function thawAlone(frozen: Buffer): unknown {
  const text = frozen.toString();
  const value: unknown = JSON.parse(text);
  return text.includes(TAG) ? revived(value, noView) : value;
}

const noView = (): Numbers => {
  throw new Error('typed arrays are kept together');
};

const TAG = '"#":[';
const LENGTHS = 8;

function lengthsOf(head: number, texts: number): Buffer {
  const lengths = Buffer.alloc(LENGTHS);
  lengths.writeUInt32LE(head, 0);
  lengths.writeUInt32LE(texts, 4);
  return lengths;
}

const textOf = (value: unknown, place: (array: Numbers) => object): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return { '#': ['Map', ...one] };
    if (typeof one === 'number' && !Number.isFinite(one)) return { '#': [String(one)] };
    return ArrayBuffer.isView(one) ? place(one as Numbers) : one;
  });

/** Gives each part by its name, the same each time. `frozen` begins where typed arrays may. */
export function thaw(frozen: Buffer): (name: string) => unknown {
  const start = LENGTHS + frozen.readUInt32LE(0);
  const arrays = frozen.byteOffset + upTo(start + frozen.readUInt32LE(4));
  const index = JSON.parse(frozen.toString('utf8', LENGTHS, start)) as [
    name: string,
    from: number,
    to: number,
    isPlain: boolean,
  ][];
  const places = new Map(index.map((entry) => [entry[0], entry]));
  const made = new Map<string, unknown>();
  const viewOf = ([kind, at, length]: readonly [Kind, number, number]): Numbers =>
    new KINDS[kind](frozen.buffer as ArrayBuffer, arrays + at, length);
  return (name) => {
    if (made.has(name)) return made.get(name);
    const [, from, to, isPlain] = places.get(name) ?? [name, 0, 0];
    const parsed: unknown = JSON.parse(frozen.toString('utf8', start + from, start + to));
    const value = isPlain === true ? parsed : revived(parsed, viewOf);
    made.set(name, value);
    return value;
  };
}

type ViewOf = (place: readonly [Kind, number, number]) => Numbers;

function revived(value: unknown, viewOf: ViewOf): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // Those of strings and numbers, which may be long, hold nothing to revive.
    if (typeof value[0] === 'object') for (let at = 0; at < value.length; at++) value[at] = revived(value[at], viewOf);
    return value;
  }
  const object = value as Record<string, unknown>;
  const tagged = object['#'] as readonly unknown[] | undefined;
  if (tagged === undefined) {
    for (const key in object) object[key] = revived(object[key], viewOf);
    return object;
  }
  if (tagged.length === 1 && tagged[0] !== 'Map') return Number(tagged[0]);
  if (tagged[0] !== 'Map') return viewOf(tagged as unknown as readonly [Kind, number, number]);
  return new Map((tagged.slice(1) as [unknown, unknown][]).map(([key, one]) => [key, revived(one, viewOf)]));
}
