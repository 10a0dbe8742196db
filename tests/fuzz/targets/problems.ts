/** What holds of every list of mistakes: each says what is wrong, in both languages, and where. */
import assert from 'node:assert/strict';
import { type Problem, UsageError } from '../../../src/domain/errors.js';

/** `text`: of the file in which they stand. */
export function assertTold(problems: readonly Problem[], text: string): void {
  assert.ok(problems.length > 0, 'a mistake without a word');
  const lines = text.split(/\r\n|\n|\r/);
  for (const { file, line, column, message } of problems) {
    assert.ok(message.ja.trim() !== '' && message.en.trim() !== '', 'an empty message');
    if (file === null || line === undefined) continue;
    assert.ok(line >= 1 && line <= lines.length + 1, `line ${line} of ${lines.length}`);
    assert.ok(column === undefined || column >= 1, `column ${column}`);
  }
}

/** What `read` gives; null where it said what is wrong. Anything else that is thrown is a defect. */
export function readOrTold<T>(read: () => T, text: string): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    assertTold(error.problems, text);
    return null;
  }
}
