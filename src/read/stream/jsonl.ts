/** A line of JSON: an object with a text and perhaps an id, or a text alone. */
import { type Node, parseTree } from 'jsonc-parser';
import type { Ask, Fault } from '../../domain/answer.js';
import type { Bilingual } from '../../domain/language.js';
import { findColumn, guessIdColumn } from '../columns.js';
import { parseJson } from '../json/parse.js';
import { isRecord, NO_OBJECT, postingFromJson, TOO_DEEP } from '../json/record.js';
import type { ReadOptions } from '../reader.js';
import { BAD_BYTES, type DecodedLine, soundId } from './decode-line.js';

type Columns = Pick<ReadOptions, 'textColumns' | 'idColumn'>;

/** `row`: 1-based number of the line. */
export function askInJson(line: DecodedLine, row: number, columns: Columns): Ask {
  if ('fault' in line) return { id: null, fault: line.fault };
  const { text, isWhole } = line;
  if (text.trim() === '') return { id: null, fault: isWhole ? EMPTY : BAD_BYTES };
  const value = parseJson(text);
  const id = value === undefined ? null : idIn(text, value, columns.idColumn);
  if (id === undefined) return { id: null, fault: fault('too-deep', TOO_DEEP) };
  if (!isWhole) return { id: soundId(id, isWhole), fault: BAD_BYTES };
  if (value === undefined) return { id, fault: fault('not-json', NOT_JSON) };
  if (typeof value !== 'string' && !isRecord(value)) return { id, fault: fault('not-object', NO_OBJECT) };
  const { posting, message } = postingFromJson(value, { file: null, row, line: row }, { ...columns, ...NO_CSV });
  if (posting !== null) return { id, posting };
  return { id, fault: fault(message === TOO_DEEP ? 'too-deep' : 'no-text', message) };
}

const NO_CSV = { delimiter: null, header: true } as const;
const NOT_JSON: Bilingual = { ja: 'JSONとして読めません', en: 'is not valid JSON' };
const EMPTY: Fault = { name: 'empty-line', message: { ja: '空の行です', en: 'is an empty line' } };

const fault = (name: Fault['name'], message: Bilingual): Fault => ({ name, message });

/** As it is written there: a number of thirty digits keeps them. undefined where it is nested too deeply to be looked for. */
function idIn(text: string, value: unknown, idColumn: string | null): string | null | undefined {
  if (!isRecord(value)) return null;
  const names = Object.keys(value);
  const at = idColumn === null ? guessIdColumn(names) : findColumn(names, idColumn);
  const name = names[at];
  if (name === undefined) return null;
  try {
    // Of two fields with one name `JSON.parse` takes the last.
    const isAsked = ({ children }: Node): boolean => children?.[0]?.value === name;
    const node = parseTree(text, [], { disallowComments: true })?.children?.findLast(isAsked)?.children?.[1];
    return node === undefined ? null : text.slice(node.offset, node.offset + node.length);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
