/** The plain view: NFKC, lower case, line breaks as \n, nothing invisible, nothing that breaks a tokenizer. */
import { foldCharacter, isDecoration, isInvisible, textOf } from '../domain/fold.js';
import type { Span } from '../domain/span.js';
import type { View } from '../domain/text.js';

/** What follows a character and belongs to it: combining marks and the voicing marks, half-width ones and those that stand apart. */
const MARK = /^[\p{M}\uFF9E\uFF9F\u3099\u309A\u309B\u309C]$/u;
const VISIBLE_LETTER = /[\p{L}\p{N}]/u;
const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;
const FLOATING_MARK = '\uFFFD';
/** Marks beyond these are decoration, however many there are. */
const LONGEST_SEGMENT = 10;

export interface PlainText {
  readonly view: View;
  readonly hidden: readonly Span[];
}

export function plainView(original: string): PlainText {
  if (isPlain(original)) return { view: identityView(original), hidden: [] };
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const hidden: Span[] = [];
  let invisibleFrom = -1;
  const add = (folded: string, start: number, end: number): void => {
    if (invisibleFrom >= 0 && isInsideWord(codes.at(-1), folded)) hidden.push({ start: invisibleFrom, end: start });
    invisibleFrom = -1;
    for (let i = 0; i < folded.length; i++) {
      codes.push(folded.charCodeAt(i));
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < original.length; ) {
    const alone = standsAlone(original, at) ? foldedAlone(original.charCodeAt(at)) : OTHER;
    if (alone !== OTHER && invisibleFrom < 0) {
      codes.push(alone);
      starts.push(at);
      at += 1;
      ends.push(at);
      continue;
    }
    const character = characterAt(original, at);
    const next = at + character.length;
    if (isDropped(original, at, character)) {
      if (isInvisible(character) && invisibleFrom < 0) invisibleFrom = at;
      at = next;
      continue;
    }
    const end = endOfMarks(original, next);
    add(foldSegment(original, at, end, character), at, end);
    at = end;
  }
  return { view: { text: textOf(codes), starts, ends }, hidden };
}

/** What a character without marks folds to, where that is one code unit: learned as characters are met, and the same for every text. */
const FOLDED_ALONE = new Uint16Array(0x10000);
const UNKNOWN = 0;
/** Marks, what is dropped, halves of characters and what folds to more. */
const OTHER = 1;

function foldedAlone(code: number): number {
  const known = FOLDED_ALONE[code] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const isOther = isSurrogate(code) || character === '\r' || MARK.test(character) || isDropped(character, 0, character);
  const folded = isOther ? '' : foldSegment(character, 0, 1, character);
  FOLDED_ALONE[code] = folded.length === 1 ? folded.charCodeAt(0) : OTHER;
  return FOLDED_ALONE[code] as number;
}

/** Whether no mark can follow. */
const standsAlone = (text: string, at: number): boolean =>
  at + 1 === text.length || foldedAlone(text.charCodeAt(at + 1)) !== OTHER;

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (foldedAlone(code) !== code) return false;
  }
  return true;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const countTo = (end: number): number[] => Array.from({ length: end + 1 }, (_, at) => at);
const COUNT = countTo(4096);

/** A view of a text that needs no folding. */
function identityView(text: string): View {
  const count = text.length < COUNT.length ? COUNT : countTo(text.length);
  return { text, starts: count.slice(0, text.length), ends: count.slice(1, text.length + 1) };
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
}

function isDropped(text: string, at: number, character: string): boolean {
  if (character === '\r') return text.charAt(at + 1) === '\n';
  if (LINE_BREAK.test(character) || character === '\t') return false;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || isInvisible(character) || isDecoration(character);
}

function endOfMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const character = characterAt(text, end);
    if (!MARK.test(character) || isInvisible(character)) break;
    end += character.length;
  }
  return end;
}

function foldSegment(text: string, start: number, end: number, character: string): string {
  if (LINE_BREAK.test(character)) return '\n';
  if (isSurrogate(character.codePointAt(0) ?? 0)) return FLOATING_MARK;
  const segment = text.slice(start, Math.min(end, start + LONGEST_SEGMENT));
  return foldCharacter(end - start === 1 ? segment : segment.replace(/\u309b/g, '\u3099').replace(/\u309c/g, '\u309a'));
}

function isInsideWord(before: number | undefined, after: string): boolean {
  if (before === undefined) return false;
  return VISIBLE_LETTER.test(String.fromCharCode(before)) && VISIBLE_LETTER.test(after.charAt(0));
}
