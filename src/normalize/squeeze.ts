/** The squeezed view: separators between single characters removed (受.け.子, 闇 バ イ ト, one character a line). */
import type { View } from '../domain/text.js';
import { pick } from './pick.js';

const SEPARATOR = /[\s・･.,、/|｜_\-‐‑–—―−~〜*×✕✖☆★♪●○◯◎°'"`´:;\\^=+…‥¦│┃«»<>\p{Extended_Pictographic}]/u;
const DIGIT = /[0-9]/;
/** Longer gaps are layout, not a way to write a word. */
const LONGEST_GAP = 4;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The same object when there is nothing to remove. */
export function squeezedView(plain: View): View {
  const runs = runsBetweenSeparators(plain.text);
  const kept: number[] = [];
  let removed = false;
  let chained = false;
  runs.forEach((run, index) => {
    for (let at = run.start; at < run.end; at++) kept.push(at);
    const next = runs[index + 1];
    const gapEnd = next?.start ?? plain.text.length;
    const joins = next !== undefined && isJoint(plain.text, run, next, chained);
    if (joins) removed = true;
    else for (let at = run.end; at < gapEnd; at++) kept.push(at);
    chained = joins;
  });
  if (!removed) return plain;
  const head = runs[0]?.start ?? 0;
  return pick(plain, [...Array(head).keys(), ...kept]);
}

/** Two single characters are joined; what follows a chain of them belongs to it (い っ け んだけ). Figures stay apart. */
function isJoint(text: string, left: Run, right: Run, chained: boolean): boolean {
  if (right.start - left.end > LONGEST_GAP || left.length !== 1) return false;
  if (right.length !== 1 && !chained) return false;
  return !(DIGIT.test(text.charAt(left.end - 1)) && DIGIT.test(text.charAt(right.start)));
}

function runsBetweenSeparators(text: string): Run[] {
  const runs: Run[] = [];
  let start = -1;
  let length = 0;
  const close = (end: number): void => {
    if (start >= 0) runs.push({ start, end, length });
    start = -1;
    length = 0;
  };
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (SEPARATOR.test(character)) close(at);
    else {
      if (start < 0) start = at;
      length += 1;
    }
    at += character.length;
  }
  close(text.length);
  return runs;
}
