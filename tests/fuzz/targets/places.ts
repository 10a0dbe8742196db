/** Every letter of a posting stands where its region says, in every format. */
import assert from 'node:assert/strict';
import { toUSVString } from 'node:util';
import { regionsIn } from '../../../src/read/index.js';
import { read } from '../../read/reading.js';
import { choicesFor, oneOf } from '../choices.js';
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { TABLE_SCRAPS } from './tables.js';
import { JSON_SCRAPS } from './values.js';

const FORMATS = ['csv', 'tsv', 'json', 'jsonl', 'lines', 'text'] as const;

export const target: Target = {
  kind: 'text',
  covers: /^read/,
  scraps: [...TABLE_SCRAPS, ...JSON_SCRAPS, ...BREAKS, ...LETTERS, ...ODD],
  open: () => async (input) => {
    const text = toUSVString(input).replaceAll('\ufeff', '');
    const format = oneOf(choicesFor(input), FORMATS);
    const { postings, faults } = await read(text, { format, encoding: 'utf-8', keepsOrigins: true });
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: ending, index }) => index + ending.length)];
    for (const posting of postings) {
      const regionOf = regionsIn(posting);
      if (regionOf === null) {
        assert.ok(
          faults.some((fault) => fault.includes('is not closed')),
          'nobody knows where it was read from',
        );
        continue;
      }
      for (let at = 0; at < posting.text.length; at++) {
        const { startLine, startColumn, endLine, endColumn } = regionOf({ start: at, end: at + 1 });
        const start = (starts[startLine - 1] ?? Number.NaN) + startColumn - 1;
        const end = (starts[endLine - 1] ?? Number.NaN) + endColumn - 1;
        const shown = text.slice(start, end);
        const letter = posting.text.slice(at, at + 1);
        assert.ok(isWritten(letter, shown), `${JSON.stringify(letter)} at ${at} is ${JSON.stringify(shown)} there`);
      }
    }
  },
};

/** As it is, doubled in a CSV, as an escape in JSON, or, where cells are joined, not at all. */
const isWritten = (letter: string, shown: string): boolean =>
  shown === letter || (letter === '"' && shown === '""') || /^\\(?:u[0-9a-fA-F]{4}|[^u])$/.test(shown);
