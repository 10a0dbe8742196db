/** The squeezed view: without separators between single characters (受.け.子, 闇 バ イ ト, one character a line) or emoji between letters (口🔥🔥座). */
import type { View } from '../domain/text.js';
import { pick } from './pick.js';
import { EMOJIS, kindAt, OTHER } from './separators.js';
import { EMOJI as EMOJI_FLAG, SURROGATE, type Survey } from './survey.js';

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})+$/u;
const LETTER = /[\p{L}\p{N}]/u;
const DIGIT = /[0-9]/;
/** Longer gaps are layout, not a way to write a word. */
const LONGEST_GAP = 4;
/** In code units: eight emoji. */
const LONGEST_EMOJI = 16;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The same object when there is nothing to remove. */
export function squeezedView(plain: View, { flags, lone }: Survey): View {
  return (lone > 1 || (flags & (EMOJI_FLAG | SURROGATE)) !== 0) && mayJoin(plain.text) ? squeezed(plain) : plain;
}

/** Whether single characters follow one another, or runs have only emoji between them: without either none is joined. Most texts end here. */
function mayJoin(text: string): boolean {
  let length = 0;
  let wasLone = false;
  let isAfterEmoji = false;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === OTHER) {
      if (length === 0 && isAfterEmoji) return true;
      length += 1;
    } else if (length > 0) {
      if (length === 1 && wasLone) return true;
      wasLone = length === 1;
      isAfterEmoji = kind === EMOJIS;
      length = 0;
    } else isAfterEmoji &&= kind === EMOJIS;
    at += widthAt(text, at);
  }
  return length === 1 && wasLone;
}

function squeezed(plain: View): View {
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

/** Two single characters are joined, and letters on both sides of emoji; what follows a chain of them belongs to it (い っ け んだけ). Figures stay apart. */
function isJoint(text: string, left: Run, right: Run, chained: boolean): boolean {
  const before = text.charAt(left.end - 1);
  const after = text.charAt(right.start);
  if (DIGIT.test(before) && DIGIT.test(after)) return false;
  const gap = right.start - left.end;
  if (gap <= LONGEST_GAP && left.length === 1 && (right.length === 1 || chained)) return true;
  return (
    gap <= LONGEST_EMOJI && LETTER.test(before) && LETTER.test(after) && EMOJI.test(text.slice(left.end, right.start))
  );
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
    if (kindAt(text, at) !== OTHER) close(at);
    else {
      if (start < 0) start = at;
      length += 1;
    }
    at += widthAt(text, at);
  }
  close(text.length);
  return runs;
}

const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
};
