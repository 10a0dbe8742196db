/** What is printed of each target. */
import type { Figures } from './messages.js';

const COLUMNS = [
  ['target', -16],
  ['runs', 10],
  ['inputs/s', 10],
  ['blocks', 8],
  ['of seen', 8],
  ['corpus', 8],
  ['crashes', 8],
] as const;

export const HEADER = COLUMNS.map(([title, width]) => padded(title, width)).join('');

export function lineOf(target: string, { runs, seconds, reached, seen, corpus }: Figures, crashes: number): string {
  const pace = seconds > 0 ? (runs / seconds).toFixed(0) : '-';
  const share = seen > 0 ? `${((100 * reached) / seen).toFixed(1)}%` : '-';
  return [target, runs, pace, reached, share, corpus, crashes]
    .map((cell, at) => padded(`${cell}`, COLUMNS[at]?.[1] ?? 0))
    .join('');
}

function padded(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}
