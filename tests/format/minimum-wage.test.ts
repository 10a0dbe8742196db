import { expect, test } from 'vitest';
import { minimumWageInWords } from '../../src/format/minimum-wage.js';
import { posting, report } from './toy.js';

const below = {
  yen: 980,
  start: 0,
  end: 6,
  prefecture: '東京都',
  minimum: 1226,
  fiscalYear: 2025,
  since: '2025-10-03',
  date: '2025-12-01',
};
const saying = (more: Partial<typeof below> | { prefecture: null; since: null; date: null }) =>
  report(posting('時給980円'), { belowMinimumWage: { ...below, ...more } });

test('one sentence with the prefecture, the year, the day of effect and the day asked for', () => {
  expect(minimumWageInWords(saying({}), 'ja')).toBe(
    '1時間980円は、東京都の最低賃金1,226円（2025年度、2025-10-03発効、2025-12-01の時点）を下回っています（点数には加えません）',
  );
  expect(minimumWageInWords(saying({}), 'en')).toBe(
    '¥980 an hour is below the minimum wage in 東京都, ¥1,226 (fiscal year 2025, in force from 2025-10-03, as of 2025-12-01); this adds no points',
  );
});

test('without what is not known', () => {
  const unknown = saying({ prefecture: null, since: null, date: null });
  expect(minimumWageInWords(unknown, 'ja')).toBe(
    '1時間980円は、全国で最も低い最低賃金1,226円（2025年度）を下回っています（点数には加えません）',
  );
  expect(minimumWageInWords(unknown, 'en')).toBe(
    '¥980 an hour is below the lowest minimum wage in Japan, ¥1,226 (fiscal year 2025); this adds no points',
  );
  expect(minimumWageInWords(report(posting('時給980円')), 'ja')).toBe('');
});
