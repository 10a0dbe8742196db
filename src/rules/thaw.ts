/** Plain data with typed arrays out of one buffer, each part when it is first asked for: arrays are views of the buffer, nothing is copied. */
import { textFrom } from '../domain/utf8.js';

const KINDS = { Int8Array, Uint8Array, Int16Array, Int32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
export type Numbers = InstanceType<(typeof KINDS)[Kind]>;

/** In bytes: where any typed array may begin. */
const ALIGNED = 8;
export const upTo = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

/** What stands for something that JSON doesn't know. */
export const TAG = '"#":[';
/** Two lengths of 32 bits: of the index, and of all JSON. */
export const LENGTHS = 8;

export function thawAlone(frozen: Uint8Array): unknown {
  const text = textFrom(frozen);
  const value: unknown = JSON.parse(text);
  return text.includes(TAG) ? revived(value, noView) : value;
}

const noView = (): Numbers => {
  throw new Error('typed arrays are kept together');
};

/** Gives each part by its name, the same each time. `frozen` begins where typed arrays may. */
export function thaw(frozen: Uint8Array): (name: string) => unknown {
  const lengths = new DataView(frozen.buffer, frozen.byteOffset, LENGTHS);
  const start = LENGTHS + lengths.getUint32(0, true);
  const arrays = frozen.byteOffset + upTo(start + lengths.getUint32(4, true));
  const index = JSON.parse(textFrom(frozen.subarray(LENGTHS, start))) as [
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
    const parsed: unknown = JSON.parse(textFrom(frozen.subarray(start + from, start + to)));
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
