/** Spans that lie in a text. */
import assert from 'node:assert/strict';
import type { Span } from '../../../src/domain/span.js';

/** Not empty, and inside. */
export function assertInside({ start, end }: Span, text: string, what: string): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
    `${what}: ${start}-${end} of ${text.length}`,
  );
}

/** One behind the other, from the first letter to the last. */
export function assertTiles(spans: readonly Span[], text: string, what: string): void {
  let at = 0;
  for (const { start, end } of spans) {
    assert.ok(start === at && end > start, `${what}: ${start}-${end} behind ${at}`);
    at = end;
  }
  assert.equal(at, text.length, `${what} end at ${at}`);
}
