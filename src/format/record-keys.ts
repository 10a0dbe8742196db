/** The keys of a record with what stands before each, as bytes: nothing gets out that isn't named here. */
import { DISCLOSURE_ITEMS } from '../domain/fact.js';

/** ASCII. An encoder for each would take a millisecond of every start. */
const piece = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const COMMA = piece(',');
export const CLOSE = piece('}');
export const OPEN_LIST = piece('[');
export const CLOSE_LIST = piece(']');
export const NULL = piece('null');
export const TRUE = piece('true');
export const FALSE = piece('false');

export const KEYS = {
  id: piece('{"id":'),
  file: piece(',"source":{"file":'),
  row: piece(',"row":'),
  line: piece(',"line":'),
  level: piece('},"level":'),
  score: piece(',"score":'),
  frame: piece(',"frame":'),
  crimes: piece(',"crimes":'),
  signals: piece(',"signals":'),
  rule: piece('{"rule":'),
  category: piece(',"category":'),
  points: piece(',"points":'),
  evidence: piece(',"evidence":'),
  firstStart: piece('{"start":'),
  start: piece(',"start":'),
  end: piece(',"end":'),
  text: piece(',"text":'),
  reduced: piece(',"reduced":'),
  disclosure: piece(',"disclosure":'),
  indicators: piece(',"indicators":'),
  kind: piece('{"kind":'),
  value: piece(',"value":'),
  pay: piece(',"pay":'),
  yenFrom: piece('{"yen":['),
  per: piece('],"per":'),
  assumed: piece(',"assumed":'),
  speech: piece(',"speech":'),
  short: piece(',"short":'),
  bias: piece(',"bias":'),
  belowMinimumWage: piece(',"belowMinimumWage":'),
  yen: piece('{"yen":'),
  prefecture: piece(',"prefecture":'),
  minimum: piece(',"minimum":'),
  fiscalYear: piece(',"fiscalYear":'),
  since: piece(',"since":'),
  date: piece(',"date":'),
  neighbours: piece(',"neighbours":'),
  handling: piece(',"handling":'),
  campaign: piece(',"campaign":'),
} as const;

/** The legal items, each with its key. */
export const ITEMS = DISCLOSURE_ITEMS.map((item, nth) => [item, piece(`${nth === 0 ? '{' : ','}"${item}":`)] as const);
