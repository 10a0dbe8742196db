import { expect, test } from 'vitest';
import { patternMistakes } from '../../src/rules/pattern-check.js';

test('what newer versions of Node alone know is refused with all', () => {
  expect(patternMistakes('(?i:あ)い')).toEqual([expect.stringContaining('Invalid group')]);
  expect(patternMistakes('(?:あ)い')).toEqual([]);
});
