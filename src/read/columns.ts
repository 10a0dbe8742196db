/** Columns of a row, or fields of a record, by name. */
import { closest, distance } from 'fastest-levenshtein';
import type { Bilingual } from '../domain/language.js';
import { DATE_NAMES, foldName, ID_NAMES, TEXT_NAMES } from './column-names.js';

/** -1 when there is none of that name. Of several the first. */
export function findColumn(names: readonly string[], asked: string): number {
  const exact = names.indexOf(asked);
  return exact >= 0 ? exact : names.findIndex((name) => foldName(name) === foldName(asked));
}

/** By well-known names; -1 when none of them is there. */
export const guessTextColumn = (names: readonly string[]): number => firstKnown(names, TEXT_NAMES);
export const guessIdColumn = (names: readonly string[]): number => firstKnown(names, ID_NAMES);
export const guessDateColumn = (names: readonly string[]): number => firstKnown(names, DATE_NAMES);

function firstKnown(names: readonly string[], known: readonly string[]): number {
  const folded = names.map(foldName);
  const name = known.find((candidate) => folded.includes(candidate));
  return name === undefined ? -1 : folded.indexOf(name);
}

/** The non-empty ones of `cells`, one below the other. */
export const joinText = (cells: readonly string[]): string =>
  cells.length === 1 ? (cells[0] ?? '') : cells.filter((cell) => cell !== '').join('\n');

export function unknownColumn(asked: string, names: readonly string[]): Bilingual {
  const near = nearest(asked, names);
  const list = listNames(names);
  return {
    ja: `列「${asked}」がありません。${near === null ? '' : `「${near}」のことですか。`}ある列: ${list}`,
    en: `there is no column "${asked}"${near === null ? '.' : `; did you mean "${near}"?`} Columns: ${list}`,
  };
}

/** Half of the letters may differ: names are short. */
function nearest(asked: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const name = closest(asked, [...names]);
  return distance(asked, name) * 2 <= Math.max(asked.length, name.length) ? shortName(name) : null;
}

const MOST_NAMES = 30;

export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(shortName).join(', ');
  return names.length > MOST_NAMES ? `${shown}, … (${names.length})` : shown;
}

/** A name comes from the input and may hold anything. */
export const shortName = (name: string): string => {
  const safe = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return safe.length > 40 ? `${safe.slice(0, 40)}…` : safe;
};
