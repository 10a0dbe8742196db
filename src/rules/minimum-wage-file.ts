/** `data/minimum-wage.yml`: the minimum wages by prefecture and fiscal year, and where not to compare. */
import { z } from 'zod';
import { foldPhrase } from '../domain/fold.js';
import type { MinimumWage, MinimumWages } from '../domain/minimum-wage.js';
import { date, sentence } from './rule-schema.js';

export const MINIMUM_WAGE_FILE = 'data/minimum-wage.yml';

const prefecture = z
  .string()
  .regex(/^(?:北海道|東京都|京都府|大阪府|.{2,3}県)$/u, 'prefectures end in 都, 道, 府 or 県');
/** Outside of these it is no hourly wage in yen. */
const yen = z.number().int().min(100).max(10_000);

const year = z
  .strictObject({
    fiscalYear: z.number().int().min(2000).max(2100),
    yen: z.record(prefecture, yen),
    since: z.record(prefecture, date).default({}),
  })
  .superRefine((entry, context) => {
    for (const name of Object.keys(entry.since))
      if (!Object.hasOwn(entry.yen, name))
        context.addIssue({ code: 'custom', path: ['since', name], message: 'has no wage in this year' });
  });

const phrases = z.array(sentence.transform(foldPhrase)).default([]);

export const minimumWageSchema = z.strictObject({
  source: sentence,
  read: date,
  years: z.array(year).min(1),
  elsewhere: phrases,
  beside: phrases,
});
export type MinimumWageEntry = z.output<typeof minimumWageSchema>;

/** What a later entry says of a prefecture and year is laid over what is there. */
export function mergeMinimumWages(entries: readonly MinimumWageEntry[]): MinimumWages {
  const rates = new Map(
    entries
      .flatMap(({ years }) => years.flatMap(ratesOf))
      .map((rate) => [`${rate.prefecture} ${rate.fiscalYear}`, rate]),
  );
  return {
    rates: [...rates.values()],
    elsewhere: [...new Set(entries.flatMap((entry) => entry.elsewhere))],
    beside: [...new Set(entries.flatMap((entry) => entry.beside))],
  };
}

/** Each year's wages come into force within it: from the next April on that is certain. */
const ratesOf = ({ fiscalYear, yen: wages, since }: MinimumWageEntry['years'][number]): MinimumWage[] =>
  Object.entries(wages).map(([name, wage]) => {
    const day = since[name] ?? null;
    return { prefecture: name, fiscalYear, yen: wage, since: day, from: day ?? `${fiscalYear + 1}-04-01` };
  });
