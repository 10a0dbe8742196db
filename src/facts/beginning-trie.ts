/** A trie of how matches of patterns begin. Few code units are ever seen, so what begins with one is put in when it is first met. */
import { BEGINNINGS } from './beginnings.js';

/** Where nothing begins that is known. */
export const NOWHERE = 0;

/** By first code unit its node, `NOTHING` where no pattern begins so; 0 where that wasn't looked up yet. */
const roots = new Uint16Array(0x10000);
const NOTHING = 0xffff;
/** An open-addressed table: a node and the code unit behind it, and the node that they lead to. */
const SLOTS = 1 << 15;
const keys = new Int32Array(SLOTS);
const children = new Uint16Array(SLOTS);
/** By node a bit for some of the code units that may stand behind it, as hardly any text goes on as a pattern does; the last tells whether a pattern may begin so. */
const signs = new Int32Array(SLOTS >> 1);
const HAS_PATTERNS = 1 << 31;
const signOf = (unit: number): number => unit % 31;
/** By node, the numbers of the patterns that a match of may begin so. */
const patterns: (readonly number[])[] = [[]];

export function rootOf(unit: number): number {
  const root = roots[unit] as number;
  if (root === NOTHING) return NOWHERE;
  return root === NOWHERE ? learn(unit) : root;
}

export const childOf = (node: number, unit: number): number =>
  (((signs[node] as number) >>> signOf(unit)) & 1) === 0 ? NOWHERE : lookUp((node << 16) | unit);

export const hasPatterns = (node: number): boolean => (signs[node] as number) < 0;

export const patternsAt = (node: number): readonly number[] => patterns[node] as readonly number[];

function lookUp(key: number): number {
  for (let slot = slotOf(key); ; slot = (slot + 1) & (SLOTS - 1)) {
    const known = keys[slot] as number;
    if (known === key) return children[slot] as number;
    if (known === 0) return NOWHERE;
  }
}

const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 17;

function newNode(): number {
  if (patterns.length === signs.length) throw new RangeError('the trie of beginnings is full');
  return patterns.push([]) - 1;
}

function grow(node: number, unit: number): number {
  const key = (node << 16) | unit;
  const known = lookUp(key);
  if (known !== NOWHERE) return known;
  let slot = slotOf(key);
  while (keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  const child = newNode();
  keys[slot] = key;
  children[slot] = child;
  signs[node] = (signs[node] as number) | (1 << signOf(unit));
  return child;
}

function learn(unit: number): number {
  const line = lineOf(unit);
  if (line === undefined) {
    roots[unit] = NOTHING;
    return NOWHERE;
  }
  const root = newNode();
  roots[unit] = root;
  let node = root;
  for (let at = 1; at < line.length; ) {
    if (isCapital(line.charCodeAt(at))) {
      const numbers: number[] = [];
      for (; isCapital(line.charCodeAt(at)); at += 2) numbers.push(numberOf(line, at));
      patterns[node] = numbers;
      signs[node] = (signs[node] as number) | HAS_PATTERNS;
      node = root;
    } else node = grow(node, line.charCodeAt(at++));
  }
  return root;
}

const A = 0x41;
const LETTERS = 26;
const isCapital = (unit: number): boolean => unit >= A && unit < A + LETTERS;
const numberOf = (line: string, at: number): number =>
  (line.charCodeAt(at) - A) * LETTERS + line.charCodeAt(at + 1) - A;

/** The lines are sorted. */
function lineOf(unit: number): string | undefined {
  let low = 0;
  let high = BEGINNINGS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((BEGINNINGS[middle] as string).charCodeAt(0) < unit) low = middle + 1;
    else high = middle;
  }
  return BEGINNINGS[low]?.charCodeAt(0) === unit ? BEGINNINGS[low] : undefined;
}
