/** What must not touch a phrase where it stands. */
import { foldedKanaAt } from '../../domain/fold.js';
import { EDGE, type Phrases } from '../plan/phrases.js';

const NONE: readonly string[] = [];

/** The phrase `number` stands at `start` to `end` of `view`; edges are read off the view itself, what is named beside it off its folded kana. */
export function standsFree(phrases: Phrases, number: number, view: string, start: number, end: number): boolean {
  const edge = phrases.edges[number] as number;
  if (edge !== EDGE.none && edge !== EDGE.named) {
    if (start > 0 && isOf(edge, view.charCodeAt(start - 1))) return false;
    if (end < view.length && isOf(edge, view.charCodeAt(end))) return false;
  }
  const before = phrases.notBefore.get(number) ?? NONE;
  const after = phrases.notAfter.get(number) ?? NONE;
  if (before === NONE && after === NONE) return true;
  const isKana = phrases.isKana[number] === 1;
  for (const text of before) if (readsAt(view, start - text.length, text, isKana)) return false;
  for (const text of after) if (readsAt(view, end, text, isKana)) return false;
  return true;
}

/** Whether `text` stands at `at`, in folded kana or as it is. The few letters there are folded alone: not the view for one of its words. */
export function readsAt(view: string, at: number, text: string, isKana: boolean): boolean {
  if (at < 0) return false;
  if (!isKana) return view.startsWith(text, at);
  for (let i = 0; i < text.length; i++) if (foldedKanaAt(view, at + i) !== text.charCodeAt(i)) return false;
  return true;
}

function isOf(edge: number, code: number): boolean {
  if (edge === EDGE.latin) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
}
