/** Places of a text that is put together from several pieces of a record, as `joinText` does. */
import type { Places } from './place.js';

/** One piece, as it was read and as it stands in the record. */
export interface Piece {
  readonly text: string;
  /** By code unit of the text, where it begins in the record; then where the last one ends. */
  readonly at: Uint32Array;
}

/** Several pieces are joined by a line break, and empty ones left out; the break itself stands at the end of the piece before. */
export function joinedPlaces(all: readonly Piece[]): Places {
  const pieces = all.length === 1 ? all : all.filter(({ text }) => text !== '');
  return (offset, isBehind = false) => {
    let rest = offset;
    for (const [nth, { text, at }] of pieces.entries()) {
      if (rest < text.length) return at[isBehind ? rest + 1 : rest] as number;
      if (rest === text.length || nth === pieces.length - 1) return at[text.length] as number;
      rest -= text.length + 1;
    }
    return 0;
  };
}
