/** What holds of JSON values: JSON.parse reads the same text in them. */
import assert from 'node:assert/strict';
import type { Posting } from '../../../src/domain/posting.js';

export const JSON_SCRAPS = [
  '{"text":"',
  '"}',
  '"},\n',
  '"}\n',
  '{"id":1,"本文":"',
  '","text":"',
  '[',
  ']',
  '{',
  '}',
  ':',
  ',',
  '"',
  '\\',
  '\\"',
  '\\u3042',
  '\\ud83d',
  '\\ud83d\\udd25',
  '\\n',
  'null',
  '-1.5e3',
  '12345678901234567890',
  '"__proto__":',
  '{"text":{"text":"x"}}',
] as const;

/** undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether its text is in a field that every reader knows, and in no other. */
export const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || (isObject(value) && typeof value.text === 'string' && !('本文' in value));

/** The posting says what stands in the value, letter by letter. */
export function assertSays({ text, row }: Posting, value: unknown): void {
  if (typeof value === 'string') {
    assert.equal(text, value);
    return;
  }
  assert.ok(isObject(value), 'a posting comes from a string or an object');
  if (isPlain(value)) assert.equal(text, value.text);
  assert.deepEqual(row?.columns, Object.keys(value));
  Object.values(value).forEach((field, at) => {
    if (typeof field === 'string') assert.equal(row?.cells[at], field);
  });
}
