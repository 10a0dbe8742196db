/** Answers to engines in JSON: a record for each line, with its id and what the scanner says of its text, or the right error. */
import assert from 'node:assert/strict';
import { AD, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { answering, assertKnown, STREAM_COVERS, STREAM_PATIENCE, strictly } from './answering.js';
import { ACTS } from './hostile-run.js';
import { shipped } from './shipped.js';
import { isObject, isPlain, JSON_SCRAPS, parsed } from './values.js';

const SCRAPS = [
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '{"id":',
  '"id":"',
  '{"id":[1,\t{"a":null}],"text":"',
  '"日付":"2026-01-31"',
  'true',
  ' ',
];

export const target: Target = {
  kind: 'bytes',
  covers: STREAM_COVERS,
  patience: STREAM_PATIENCE,
  scraps: [...JSON_SCRAPS, ...SCRAPS, ...AD, ...LETTERS, ...ODD],
  open: () =>
    answering('jsonl', ({ lines, answers }) => {
      for (const [at, line] of lines.entries()) assertAnswered(strictly(line), answers[at] as string);
    }),
};

/** `line`: null where its bytes are no UTF-8. */
function assertAnswered(line: string | null, answer: string): void {
  // Blanks between the parts of an id are handed back as well.
  assert.doesNotMatch(answer.replaceAll('\t', ' '), ACTS);
  const record = JSON.parse(answer);
  const fault: unknown = record.error ?? null;
  assert.deepEqual(Object.keys(record).slice(0, 2), ['v', 'id']);
  assertKnown(fault);
  if (fault === 'too-deep') return;
  const value = parsed(line ?? '');
  const right = faultsOf(line, value);
  assert.ok(right.includes(fault as string | null), `${fault} instead of ${right.join(' or ')}`);
  if (isObject(value) && hasPlainId(value)) assert.deepEqual(record.id, value.id);
  if (typeof value !== 'string') return;
  const { level, score, signals } = shipped().scan(value);
  assert.deepEqual([record.level, record.score, record.signals], [level, score, JSON.parse(JSON.stringify(signals))]);
}

function faultsOf(line: string | null, value: unknown): readonly (string | null)[] {
  if (line === null) return ['bad-bytes'];
  if (line.trim() === '') return ['empty-line'];
  if (value === undefined) return ['not-json'];
  if (isPlain(value)) return [null];
  return isObject(value) ? [null, 'no-text'] : ['not-object'];
}

/** And no other field that may be taken for one. */
const hasPlainId = (value: Readonly<Record<string, unknown>>): boolean =>
  'id' in value && Object.keys(value).filter((name) => /i.*d/isu.test(name.normalize('NFKC'))).length === 1;
