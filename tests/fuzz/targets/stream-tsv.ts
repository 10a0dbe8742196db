/** Answers to engines in rows: a row for each, with its id and as many cells as every other, or the right error. */
import assert from 'node:assert/strict';
import { STREAM_FIELDS } from '../../../src/format/stream/field-names.js';
import { AD, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { answering, assertKnown, STREAM_COVERS, STREAM_PATIENCE, strictly } from './answering.js';
import { shipped } from './shipped.js';

const NULL = '\\N';
const SCRAPS = ['\n', '\n', '\n7\t', '\t', '\t', '\r', '\r\n', NULL, '\\', '\\t', '\\n', '\\r', '\\0', "\\'", '\\x'];
/** Cells of a row that was judged: these are JSON. */
const JSON_CELLS = ['signals', 'disclosure', 'indicators', 'pay', 'short'] as const;

export const target: Target = {
  kind: 'bytes',
  covers: STREAM_COVERS,
  patience: STREAM_PATIENCE,
  scraps: [...SCRAPS, ...AD, ...LETTERS, ...ODD],
  open: () =>
    answering('tsv', ({ lines, answers }) => {
      for (const [at, line] of lines.entries()) assertAnswered(strictly(line), answers[at] as string);
    }),
};

/** `line`: null where its bytes are no UTF-8. */
function assertAnswered(line: string | null, answer: string): void {
  const [id, ...rest] = answer.split('\t');
  const said = rest.pop();
  const fault = said === NULL ? null : said;
  assert.equal(rest.length, STREAM_FIELDS.length);
  assertKnown(fault);
  const cells = Object.fromEntries(STREAM_FIELDS.map((name, at) => [name, rest[at] as string]));
  if (fault !== null) assert.ok(rest.every((cell) => cell === NULL));
  else for (const name of JSON_CELLS) assertJson(cells[name] as string);
  if (line === null) {
    assert.equal(fault, 'bad-bytes');
    return;
  }
  const [first = '', text] = line.split('\t');
  assert.equal(id, first.replaceAll('\r', '\\r'));
  assert.equal(fault, text === undefined ? 'no-text' : null);
  if (text === undefined) return;
  const { level, score, signals } = shipped().scan(text === NULL ? '' : unescaped(text));
  assert.deepEqual([cells.level, cells.score], [level, `${score}`]);
  assert.deepEqual(JSON.parse(unescaped(cells.signals as string)), JSON.parse(JSON.stringify(signals)));
}

function assertJson(cell: string): void {
  if (cell !== NULL) JSON.parse(unescaped(cell));
}

const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  0: '\0',
  "'": "'",
  '\\': '\\',
};
const unescaped = (cell: string): string =>
  cell.replace(/\\([\s\S])/gu, (whole, char: string) => ESCAPES[char] ?? whole);
