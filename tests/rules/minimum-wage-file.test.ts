import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PREFECTURES } from '../../src/facts/places.js';
import { shippedRules } from '../../src/rules/home.js';
import { loadRules, readRules } from '../../src/rules/load.js';
import { shippedPack } from '../shipped.js';

function folderWith(yaml: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-wages-'));
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'data', 'minimum-wage.yml'), yaml);
  return folder;
}

const year = (fiscalYear: number, yen: string, since = ''): string =>
  `source: 官報\nread: 2026-01-01\nyears:\n  - fiscalYear: ${fiscalYear}\n    yen: {${yen}}\n    since: {${since}}\n`;
const TOY = path.join('fixtures', 'rules-toy');

describe('the shipped wages', () => {
  const { rates } = shippedPack().minimumWages;

  it.each([2024, 2025])('of %i name every prefecture as facts name it', (fiscalYear) => {
    const named = rates.filter((rate) => rate.fiscalYear === fiscalYear).map(({ prefecture }) => prefecture);
    expect([...named].sort()).toEqual([...PREFECTURES()].sort());
  });

  it('rise in every prefecture, and come into force within their year', () => {
    for (const rate of rates.filter(({ fiscalYear }) => fiscalYear === 2025)) {
      const before = rates.find(({ prefecture, fiscalYear }) => prefecture === rate.prefecture && fiscalYear === 2024);
      expect(rate.yen, rate.prefecture).toBeGreaterThan(before?.yen ?? Number.POSITIVE_INFINITY);
      expect(rate.from > '2025-09-30' && rate.from <= '2026-04-01', rate.prefecture).toBe(true);
    }
  });
});

describe('a folder of your own', () => {
  it('adds a year, and is laid over the one that is there', () => {
    const wages = (yaml: string) => loadRules([shippedRules(), folderWith(yaml)]).minimumWages.rates;
    const tokyo = (yaml: string) => wages(yaml).filter(({ prefecture }) => prefecture === '東京都');
    expect(tokyo(year(2026, '東京都: 1300', '東京都: 2026-10-01')).map(({ yen, from }) => [yen, from])).toEqual([
      [1163, '2025-04-01'],
      [1226, '2025-10-03'],
      [1300, '2026-10-01'],
    ]);
    expect(tokyo(year(2025, '東京都: 1227')).map(({ yen, from }) => [yen, from])).toEqual([
      [1163, '2025-04-01'],
      [1227, '2026-04-01'],
    ]);
  });

  it('may not date a wage that it does not name', () => {
    const folder = folderWith(year(2026, '東京都: 1300', '京都府: 2026-10-01'));
    expect(readRules([TOY, folder]).problems).toMatchObject([
      {
        file: path.join(folder, 'data', 'minimum-wage.yml'),
        line: 6,
        message: { en: 'years.0.since.京都府: has no wage in this year' },
      },
    ]);
  });
});
