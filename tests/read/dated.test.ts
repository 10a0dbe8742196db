import { describe, expect, test } from 'vitest';
import { createDating, dayOf } from '../../src/read/dated.js';

const posting = (columns: readonly string[], cells: readonly string[]) => ({
  id: '1',
  text: '本文',
  source: { file: null, row: 1, line: 1 },
  row: { columns, cells },
});

describe('a day', () => {
  test.each([
    ['2025-04-01', '2025-04-01'],
    ['2025-04-01T09:00:00+09:00', '2025-04-01'],
    ['２０２５/4/1 18:20', '2025-04-01'],
    ['2025年4月1日(火)', '2025-04-01'],
    ['2025. 4. 1', '2025-04-01'],
    ['20250401', '2025-04-01'],
  ])('%j', (written, day) => expect(dayOf(written)).toBe(day));

  test.each([
    '',
    '昨日',
    '04/01/2025',
    '2025-02-30',
    '2025-13-01',
    '1743465600',
    '2025-4',
    '2025-04-011',
    '12025-04-01',
  ])('%j is none', (written) => expect(dayOf(written)).toBeNull());
});

describe('postings', () => {
  test('have the day of their column, whatever the input calls it', () => {
    const dated = createDating(null);
    expect(dated(posting(['本文', '掲載日'], ['x', '2025/10/2'])).date).toBe('2025-10-02');
    expect(dated(posting(['created_at', 'text'], ['2024-12-24T00:00:00Z', 'x'])).date).toBe('2024-12-24');
    expect(dated(posting(['text', 'price'], ['x', '2024-12-24']))).not.toHaveProperty('date');
  });

  test('or the one given for those without', () => {
    const dated = createDating('2025-01-31');
    expect(dated(posting(['text', 'date'], ['x', 'きのう'])).date).toBe('2025-01-31');
    expect(dated(posting(['text', 'date'], ['x', '2025-02-01'])).date).toBe('2025-02-01');
    expect(dated({ id: '1', text: 'x', source: { file: null, row: 1, line: 1 } }).date).toBe('2025-01-31');
  });
});
