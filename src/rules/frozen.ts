/** Plain data with typed arrays as one buffer, in parts that `thaw.ts` makes when they are first asked for. */
import { LENGTHS, type Numbers, TAG, upTo } from './thaw.js';

/** Arrays of one kind each, objects, Maps, strings, numbers, booleans, null and typed arrays. Objects have no key `#`. */
export type Parts = Readonly<Record<string, unknown>>;

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

const noView = (): Numbers => {
  throw new Error('typed arrays are kept together');
};

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
