/** Labels, ids, files and texts come from the input: whatever they hold, each format keeps its shape. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditedRow } from '../../src/domain/audit.js';
import { AUDIT_FORMATTERS, type AuditFormatName } from '../../src/format/audit-formatter.js';
import { hostileText } from '../text.js';
import { context } from './toy.js';

function print(format: AuditFormatName, name: string): string {
  const row: AuditedRow = {
    id: name,
    source: { file: name, row: 1, line: 2 },
    label: name,
    truth: 'positive',
    text: name,
  };
  const audit = {
    postings: 3,
    positives: 1,
    negatives: 2,
    refused: null,
    contradictions: [{ ...row, score: 1.5, signals: [{ rule: name, points: -12 }] }],
    disagreements: [{ isAcross: true, rows: [row, row] }],
  };
  return AUDIT_FORMATTERS[format]({ audit, most: 50, problems: [], problemCount: 0 }, context());
}

test.each(Object.keys(AUDIT_FORMATTERS) as AuditFormatName[])(
  '%s: no line more, nothing that moves a terminal',
  (format) => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        const printed = print(format, name);
        expect(printed.split(/\r\n|[\n\r\u2028\u2029]/).length).toBe(print(format, 'x').split('\n').length);
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 60 },
    );
  },
);

test('json: reads back', () => {
  fc.assert(
    fc.property(hostileText(), (name) => {
      expect(JSON.parse(print('json', name)).contradictions[0]).toMatchObject({ id: name, label: name, text: name });
    }),
    { numRuns: 60 },
  );
});
