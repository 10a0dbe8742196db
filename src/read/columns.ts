/** Which columns of a row, or fields of a record, hold the text and the id. */
import { closest } from 'fastest-levenshtein';
import type { Bilingual } from '../domain/language.js';
import { foldName, ID_NAMES, TEXT_NAMES } from './column-names.js';

/** -1 when there is none of that name. Of several the first. */
export function findColumn(names: readonly string[], asked: string): number {
  const exact = names.indexOf(asked);
  return exact >= 0 ? exact : names.findIndex((name) => foldName(name) === foldName(asked));
}

/** By well-known names; -1 when none of them is there. */
export const guessTextColumn = (names: readonly string[]): number => firstKnown(names, TEXT_NAMES);
export const guessIdColumn = (names: readonly string[]): number => firstKnown(names, ID_NAMES);

function firstKnown(names: readonly string[], known: readonly string[]): number {
  const folded = names.map(foldName);
  for (const name of known) {
    const at = folded.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

/** The non-empty ones of `cells`, one below the other. */
export const joinText = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('\n');

export function unknownColumn(asked: string, names: readonly string[]): Bilingual {
  const near = names.length === 0 ? null : closest(asked, [...names]);
  const list = listNames(names);
  return {
    ja: `列「${asked}」がありません。${near === null ? '' : `「${shortName(near)}」のことですか。`}ある列: ${list}`,
    en: `there is no column "${asked}"${near === null ? '' : `; did you mean "${shortName(near)}"?`} Columns: ${list}`,
  };
}

const MOST_NAMES = 30;

export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(shortName).join(', ');
  return names.length > MOST_NAMES ? `${shown}, … (${names.length})` : shown;
}

/** A name comes from the input and may hold anything. */
export const shortName = (name: string): string => {
  const safe = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '�');
  return safe.length > 40 ? `${safe.slice(0, 40)}…` : safe;
};
