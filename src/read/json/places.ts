/** Where the letters of JSON strings stand in the record: some are written as several (\n, \u3042). */
import { type Node, parseTree } from 'jsonc-parser';
import type { Origin } from '../../domain/posting.js';
import { joinedPlaces, type Piece } from '../joined-places.js';
import type { Places } from '../place.js';

type JsonOrigin = Extract<Origin, { kind: 'json' }>;

/** null where a record is nested too deeply to be looked into. */
export function jsonPlaces({ record, fields }: JsonOrigin): Places | null {
  try {
    const root = parseTree(record, [], { disallowComments: true });
    if (root === undefined) return null;
    if (fields.length === 0) return joinedPlaces([pieceOf(root, record)]);
    return joinedPlaces(fields.map((field) => fieldPiece(root, field, record)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Of two fields with one name `JSON.parse` takes the last. */
function fieldPiece(root: Node, field: string, record: string): Piece {
  const value = root.children?.findLast(({ children }) => children?.[0]?.value === field)?.children?.[1];
  return value === undefined || value.type === 'null' ? { text: '', at: Uint32Array.of(0) } : pieceOf(value, record);
}

function pieceOf({ type, offset, length }: Node, record: string): Piece {
  if (type !== 'string') {
    const text = record.slice(offset, offset + length);
    return { text, at: Uint32Array.from({ length: length + 1 }, (_, nth) => offset + nth) };
  }
  const places: number[] = [];
  const end = offset + length - 1;
  for (let at = offset + 1; at < end; ) {
    places.push(at);
    at += record[at] !== '\\' ? 1 : record[at + 1] === 'u' ? 6 : 2;
  }
  return { text: '\0'.repeat(places.length), at: Uint32Array.from([...places, end]) };
}
