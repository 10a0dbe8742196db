/** Finds the strings of a trie at every place of a text. Most places are left after a look at their first two letters. */
import { hasBit } from '../bits.js';
import { type Automaton, mayFollow, NODE } from './automaton.js';
import { pairOf } from './pairs.js';

/** `start`: index of the first letter of what was found, `end`: of its last one. */
export type Report = (number: number, start: number, end: number) => void;

/** Through the first `length` letters, behind which is a 0. */
export type TrieWalk = (letters: Uint16Array, length: number) => void;

export function createTrieWalk({ nodes, lists, pairs, singles }: Automaton, report: Report): TrieWalk {
  const reportAll = (ends: number, start: number, end: number): void => {
    let last = ends;
    for (let at = ends; last >= 0; at++) {
      last = lists[at] as number;
      if (last >= 0) report(last, start, end);
    }
    report(~last, start, end);
  };
  const walkOn = (letters: Uint16Array, start: number): void => {
    // The children of the root stand at their letters, as does much else.
    const first = (letters[start] as number) * NODE.size;
    if ((nodes[first + NODE.check] as number) >>> 16 !== letters[start]) return;
    let base = nodes[first + NODE.base] as number;
    for (let end = start + 1, letter = letters[end] as number; ; ) {
      const node = (base + letter) * NODE.size;
      const check = nodes[node + NODE.check] as number;
      if (check >>> 16 !== letter) return;
      const ends = nodes[node + NODE.ends] as number;
      if (ends !== 0) reportAll(ends, start, end);
      letter = letters[++end] as number;
      if (letter === 0 || !mayFollow(check, letter)) return;
      base = nodes[node + NODE.base] as number;
    }
  };
  return (letters, length) => {
    for (let at = 0; at < length; at++) {
      const first = letters[at] as number;
      if (first === 0) continue;
      const ends = singles[first] as number;
      if (ends !== 0) reportAll(ends, at, at);
      const second = letters[at + 1] as number;
      if (second !== 0 && hasBit(pairs, pairOf(pairs, first, second))) walkOn(letters, at);
    }
  };
}
