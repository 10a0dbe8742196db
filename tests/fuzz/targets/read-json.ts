/** The reader of JSON: of an array every element is a posting or is named, and of broken ones no letter is lost without a word. */
import assert from 'node:assert/strict';
import { LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { type Reading, readEveryWay } from './reading.js';
import { assertSays, isPlain, JSON_SCRAPS, parsed } from './values.js';

export const target: Target = {
  kind: 'bytes',
  covers: /^read/,
  scraps: [...JSON_SCRAPS, '\n', ' ', ...LETTERS, ...ODD],
  open: () => (input) =>
    readEveryWay(input, { format: 'json', keepsOrigins: true }, (reading) => {
      if (reading.decoded === null) return;
      assertElements(reading, parsed(reading.decoded));
      for (const posting of reading.postings) assertSays(posting, parsed(recordOf(posting)));
      if (reading.unread.length === 0) assertNothingLeft(reading.decoded, reading.postings.map(recordOf));
    }),
};

const recordOf = ({ origin }: Reading['postings'][number]): string => origin?.record ?? '';

function assertElements({ postings, unread }: Reading, value: unknown): void {
  if (value === undefined) return;
  const elements = Array.isArray(value) ? value : [value];
  assert.equal(postings.length + unread.length, elements.length);
  for (const posting of postings) assertSays(posting, elements[posting.source.row - 1]);
  assert.ok(postings.length >= elements.filter(isPlain).length);
}

/** Between the records there is nothing but what separates them. */
function assertNothingLeft(text: string, records: readonly string[]): void {
  let at = 0;
  const between = records.map((record) => {
    const start = text.indexOf(record, at);
    assert.ok(start >= 0, 'records stand in the input one behind the other');
    const before = text.slice(at, start);
    at = start + record.length;
    return before;
  });
  assert.match([...between, text.slice(at)].join(''), /^[\s,[\]]*$/);
}
