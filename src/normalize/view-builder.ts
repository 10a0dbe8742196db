/** Makes a view out of pieces, one code unit after the other, in arrays that all views are made in: one view at a time. */
import { textOf } from '../domain/fold.js';
import type { View } from '../domain/text.js';

/** Room for longer texts is given back. */
const KEPT = 1 << 16;

let room = roomFor(1024);
let length = 0;

function roomFor(size: number) {
  return { codes: new Uint16Array(size), starts: new Int32Array(size), ends: new Int32Array(size) };
}

export function beginView(): void {
  length = 0;
}

/** A code unit, and the stretch of the original it was made from. */
export function addUnit(code: number, start: number, end: number): void {
  if (length === room.codes.length) grow();
  room.codes[length] = code;
  room.starts[length] = start;
  room.ends[length++] = end;
}

export const lastUnit = (): number | undefined => (length === 0 ? undefined : room.codes[length - 1]);

export function endView(): View {
  const { codes, starts, ends } = room;
  const places = new Int32Array(2 * length);
  for (let at = 0; at < length; at++) {
    places[at] = starts[at] as number;
    places[length + at] = ends[at] as number;
  }
  const view = { text: textOf(codes, length), starts: places.subarray(0, length), ends: places.subarray(length) };
  if (codes.length > KEPT) room = roomFor(KEPT);
  return view;
}

/** A text of the same length, each code unit read otherwise. */
export function mapped(text: string, unitOf: (code: number) => number): string {
  const codes = text.length <= room.codes.length ? room.codes : new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = unitOf(text.charCodeAt(at));
  return textOf(codes, text.length);
}

function grow(): void {
  const wider = roomFor(2 * length);
  wider.codes.set(room.codes);
  wider.starts.set(room.starts);
  wider.ends.set(room.ends);
  room = wider;
}
