/** The fields of a stream's record, each as JSON and as a cell. */
import type { Report } from '../../domain/report.js';
import { putNumber, putString } from '../json-bytes.js';
import { createPage, type Page, take } from '../page.js';
import { putDisclosure, putFlag, putIndicators, putPays, putSignals, putStrings, putWage } from '../record.js';
import type { StreamField } from './field-names.js';

export interface Field {
  readonly put: (page: Page, report: Report) => void;
  /** null where there is no value. Lists of names are separated by |, the rest is JSON. */
  readonly cell: (report: Report) => string | null;
}

const text = (of: (report: Report) => string): Field => ({
  put: (page, report) => putString(page, of(report)),
  cell: of,
});

const number = (of: (report: Report) => number): Field => ({
  put: (page, report) => putNumber(page, of(report)),
  cell: (report) => `${of(report)}`,
});

const names = (of: (report: Report) => readonly string[]): Field => ({
  put: (page, report) => putStrings(page, of(report)),
  cell: (report) => of(report).join('|'),
});

function json<T>(of: (report: Report) => T, put: (page: Page, value: T) => void): Field {
  const page = createPage();
  return {
    put: (onto, report) => put(onto, of(report)),
    cell: (report) => {
      const value = of(report);
      if (value === null) return null;
      put(page, value);
      return take(page).toString();
    },
  };
}

const FIELDS: Readonly<Record<StreamField, () => Field>> = {
  level: () => text(({ level }) => level),
  score: () => number(({ score }) => score),
  frame: () => text(({ frame }) => frame),
  handling: () => text(({ handling }) => handling),
  crimes: () => names(({ crimes }) => crimes),
  neighbours: () => names(({ neighbours }) => neighbours),
  rules: () => names(({ signals }) => signals.filter(({ points }) => points !== 0).map(({ rule }) => rule)),
  signals: () => json(({ signals }) => signals, putSignals),
  disclosure: () => json(({ disclosure }) => disclosure, putDisclosure),
  indicators: () => json(({ indicators }) => indicators, putIndicators),
  pay: () => json(({ pay }) => pay, putPays),
  speech: () => names(({ speech }) => speech),
  short: () => json(({ short }) => short, putFlag),
  bias: () => number(({ bias }) => bias),
  belowMinimumWage: () => json(({ belowMinimumWage }) => belowMinimumWage, putWage),
};

export const fieldsOf = (wanted: readonly StreamField[]): (Field & { readonly name: StreamField })[] =>
  wanted.map((name) => ({ name, ...FIELDS[name]() }));
