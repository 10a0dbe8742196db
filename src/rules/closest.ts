/** The name that a mistyped one was probably meant to be. */
import { closest, distance } from 'fastest-levenshtein';
import type { Bilingual } from '../domain/language.js';

/** null when none is near: more than a third of the letters differ, or three, or all of them. */
export function closestTo(typed: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const lower = names.map((name) => name.toLowerCase());
  const found = closest(typed.toLowerCase(), lower);
  const name = names[lower.indexOf(found)] ?? found;
  const differing = distance(typed.toLowerCase(), found);
  const most = Math.max(2, Math.min(3, Math.floor(name.length / 3)));
  return differing <= most && differing < Math.max(1, Math.min(typed.length, name.length)) ? name : null;
}

/** `there is no rule x (did you mean y?)`; `what` names the sort of thing. */
export function unknownName(what: Bilingual, typed: string, names: readonly string[]): Bilingual {
  const near = closestTo(typed, names);
  return {
    ja: `${typed} という${what.ja}はありません${near === null ? '' : `（${near} のことですか）`}`,
    en: `there is no ${what.en} ${typed}${near === null ? '' : ` (did you mean ${near}?)`}`,
  };
}

export const RULE: Bilingual = { ja: 'ルール', en: 'rule' };
