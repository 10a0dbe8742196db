/** What must not touch a phrase where it stands. */
import { foldKana } from '../../domain/fold.js';
import { EDGE, type Phrases } from '../plan/phrases.js';

const NONE: readonly string[] = [];

/** By number: 1 where anything at all must not touch the phrase. */
export const guardedPhrases = ({ edges, notBefore, notAfter }: Phrases): Uint8Array =>
  edges.map((edge, number) => Number(edge !== EDGE.none || notBefore.has(number) || notAfter.has(number)));

/** The phrase `number` stands at `start` to `end` of `view`; edges are read off the view itself, what is named beside it off its folded kana. */
export function standsFree(phrases: Phrases, number: number, view: string, start: number, end: number): boolean {
  const edge = phrases.edges[number] as number;
  if (edge !== EDGE.none) {
    if (start > 0 && isOf(edge, view.charCodeAt(start - 1))) return false;
    if (end < view.length && isOf(edge, view.charCodeAt(end))) return false;
  }
  const before = phrases.notBefore.get(number) ?? NONE;
  const after = phrases.notAfter.get(number) ?? NONE;
  if (before === NONE && after === NONE) return true;
  const folded = phrases.isKana[number] === 1 ? foldedKana(view) : view;
  for (const text of before) if (folded.endsWith(text, start)) return false;
  for (const text of after) if (folded.startsWith(text, end)) return false;
  return true;
}

function isOf(edge: number, code: number): boolean {
  if (edge === EDGE.latin) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
}

/** Kept for the phrases that stand in the same text. */
let lastView = '';
let lastFolded = '';

function foldedKana(view: string): string {
  if (view !== lastView) {
    lastView = view;
    lastFolded = foldKana(view);
  }
  return lastFolded;
}
