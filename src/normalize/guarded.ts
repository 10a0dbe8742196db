/**
 * Restores known terms that were spelled with masks (受○子), look-alikes (ロ座, 耳又引) or separators inside (闇.バイト).
 * Nothing but a guarded term is ever restored, so ordinary text keeps its letters.
 */
import { foldKana } from '../domain/fold.js';
import type { Span } from '../domain/span.js';
import type { Fold, View } from '../domain/text.js';

export interface GuardedTerms {
  /** Folded phrases by their first letter; under a look-alike's first character, and under '' when the first letter may be masked. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly lookAlikes: ReadonlyMap<string, readonly string[]>;
  readonly masks: ReadonlySet<string>;
  /** Whether a text holds anything that could stand for another letter. */
  readonly trigger: RegExp;
}

const SEPARATORS = new Set([...'・･./|｜_-‐~〜*×☆★♪○●\'"°']);
/** Shorter terms with a masked letter could be anything, and so could a few kana (う○こ is no うけこ). */
const LEAST_MASKED = 3;
const FEW_KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc]{1,4}$/;
/** A first letter is only masked by a circle; others begin or end something (空いてる?バイト, ★案件), and so does a circle without a letter before it. */
const CIRCLES = new Set([...'〇○◯●']);
const LETTER = /[\p{L}\p{N}]/u;
const mayBeMasked = (term: string): boolean => term.length >= LEAST_MASKED && !FEW_KANA.test(term);

export function guardedTerms(
  phrases: readonly string[],
  lookAlikes: ReadonlyMap<string, readonly string[]>,
  masks: readonly string[],
): GuardedTerms {
  const byFirst = new Map<string, string[]>();
  const add = (key: string, phrase: string): void => {
    const list = byFirst.get(key);
    if (list === undefined) byFirst.set(key, [phrase]);
    else if (!list.includes(phrase)) list.push(phrase);
  };
  for (const phrase of [...new Set(phrases)].sort()) {
    const first = foldKana(phrase.charAt(0));
    add(first, phrase);
    for (const drawn of lookAlikes.get(phrase.charAt(0)) ?? []) add(foldKana(drawn.charAt(0)), phrase);
    if (mayBeMasked(phrase)) for (const mask of masks) add(mask, phrase);
  }
  const drawn = [...lookAlikes.values()].flat().map((spelling) => spelling.charAt(0));
  const trigger = new Set([...masks, ...drawn, ...SEPARATORS]);
  return {
    byFirst,
    lookAlikes,
    masks: new Set(masks),
    trigger: new RegExp(`[${[...trigger].map(escapeForClass).join('')}]`, 'u'),
  };
}

const escapeForClass = (character: string): string => character.replace(/[\\\]^-]/, '\\$&');

export interface Restored {
  readonly view: View;
  readonly folds: readonly Fold[];
}

export function restoreTerms(plain: View, terms: GuardedTerms): Restored {
  if (!terms.trigger.test(plain.text)) return { view: plain, folds: [] };
  const folded = foldKana(plain.text);
  const parts: (Found & { readonly from: number })[] = [];
  for (let at = 0; at < folded.length; at++) {
    const found = longestTermAt(folded, at, terms);
    if (found === null) continue;
    parts.push({ from: at, ...found });
    at = (found.letters.at(-1)?.end ?? at + 1) - 1;
  }
  return parts.length === 0 ? { view: plain, folds: [] } : splice(plain, parts);
}

interface Found {
  readonly term: string;
  /** Where each letter of the term stands in the view. */
  readonly letters: readonly Span[];
  readonly by: Fold['by'];
}

function longestTermAt(text: string, at: number, terms: GuardedTerms): Found | null {
  let best: Found | null = null;
  for (const term of terms.byFirst.get(text.charAt(at)) ?? []) {
    if (best !== null && term.length <= best.term.length) continue;
    best = spelled(text, at, term, terms) ?? best;
  }
  return best;
}

/** Where the letters of `term` stand from `at` on, or null where it isn't there or stands there as it is. */
function spelled(text: string, at: number, term: string, terms: GuardedTerms): Found | null {
  const letters: Span[] = [];
  let position = at;
  let masked = 0;
  let separated = false;
  let redrawn = false;
  for (let i = 0; i < term.length; i++) {
    const letter = term.charAt(i);
    let width = widthOf(text, position, letter, terms);
    if (width === 0 && i > 0 && SEPARATORS.has(text.charAt(position))) {
      const behind = widthOf(text, position + 1, letter, terms);
      if (behind > 0) {
        position += 1;
        width = behind;
        separated = true;
      }
    }
    if (width === 0 && mayBeMasked(term) && terms.masks.has(text.charAt(position)) && (i > 0 || opens(text, at))) {
      masked += 1;
      width = 1;
    }
    if (width === 0) return null;
    if (text.slice(position, position + width) !== foldKana(letter)) redrawn = true;
    letters.push({ start: position, end: position + width });
    position += width;
  }
  if (!(separated || redrawn) || masked * LEAST_MASKED > term.length) return null;
  return { term, letters, by: redrawn ? 'folded' : 'squeezed' };
}

const opens = (text: string, at: number): boolean =>
  text.charAt(at) === '〇' || (CIRCLES.has(text.charAt(at)) && LETTER.test(text.charAt(at - 1)));

/** How many code units at `position` are `letter` or drawn like it; 0 for none. */
function widthOf(text: string, position: number, letter: string, terms: GuardedTerms): number {
  if (text.charAt(position) === foldKana(letter)) return 1;
  for (const drawn of terms.lookAlikes.get(letter) ?? []) {
    if (text.startsWith(foldKana(drawn), position)) return drawn.length;
  }
  return 0;
}

function splice(plain: View, parts: readonly (Found & { readonly from: number })[]): Restored {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const folds: Fold[] = [];
  let at = 0;
  const copyTo = (end: number): void => {
    for (; at < end; at++) {
      text += plain.text.charAt(at);
      starts.push(plain.starts[at] ?? 0);
      ends.push(plain.ends[at] ?? 0);
    }
  };
  for (const part of parts) {
    copyTo(part.from);
    part.letters.forEach((letter, i) => {
      text += part.term.charAt(i);
      starts.push(plain.starts[letter.start] ?? 0);
      ends.push(plain.ends[letter.end - 1] ?? 0);
    });
    at = part.letters.at(-1)?.end ?? at;
    folds.push({ start: plain.starts[part.from] ?? 0, end: ends.at(-1) ?? 0, by: part.by });
  }
  copyTo(plain.text.length);
  return { view: { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }, folds };
}
