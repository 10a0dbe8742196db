/** What holds for every bad input, whatever is wrong with it. */
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { BadInput, Said } from './case.js';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export type Speech = 'ja' | 'en';

/** Neither a stack nor what a program says of itself. */
const INTERNAL = /\n\s+at |internal error|内部エラー|node:|\bundefined\b|\[object |\bNaN\b|TypeError|RangeError/;

export function checkOutcome(row: BadInput, { code, err }: Outcome, speech: Speech): void {
  expect(err.replaceAll('received undefined', ''), row.name).not.toMatch(INTERNAL);
  expect(code, `${row.name}: ${err.slice(0, 2_000)}`).toBe(row.code);
  if (row.isSilent !== true) for (const line of linesOf(err)) expect(line).toMatch(/^yamiscan: ./);
  for (const said of row.says ?? []) expectSaid(err, said, speech);
  if (row.code === 2 && row.isSilent !== true) expect(err, 'an exit code of 2 is explained').not.toBe('');
}

function expectSaid(err: string, said: Said, speech: Speech): void {
  const wanted = said[speech === 'ja' ? 0 : 1];
  if (typeof wanted === 'string') expect(err).toContain(wanted);
  else expect(err).toMatch(wanted);
}

const linesOf = (err: string): string[] => err.split('\n').filter((line) => line !== '');

interface JsonReport {
  readonly postings: readonly unknown[];
  readonly summary: { readonly postings: number; readonly problemCount: number; readonly problems: readonly object[] };
  readonly complete: boolean;
}

/** Of a run with `-f json -q`, which says of problems alone. */
export function checkAccount({ judged, named, records, code }: BadInput, { out, err }: Outcome): void {
  const report = JSON.parse(out) as JsonReport;
  const problems = linesOf(err).length;
  const { summary } = report;
  expect(report.postings).toHaveLength(summary.postings);
  expect(summary.problemCount).toBe(problems);
  expect(report.complete).toBe(problems === 0);
  expect(report.complete).toBe(code !== 2);
  if (judged !== undefined) expect(summary.postings, `judged; ${err.slice(0, 500)}`).toBe(judged);
  if (named !== undefined) expect(problems, `named; ${err.slice(0, 500)}`).toBe(named);
  if (records !== undefined) expect(summary.postings + problems).toBeGreaterThanOrEqual(records);
}

/** That what is printed is of its format, whatever came in. Nothing at all is printed where nothing could be done. */
export const READS: Readonly<Record<string, (out: string) => void>> = {
  jsonl: (out) => {
    for (const line of out.split('\n').slice(0, -1)) JSON.parse(line);
    expect(out === '' || out.endsWith('\n')).toBe(true);
  },
  csv: (out) => void parse(out, { relax_column_count: false, bom: true }),
  sarif: (out) => expect(JSON.parse(out)).toMatchObject({ version: '2.1.0' }),
  github: (out) => {
    for (const line of linesOf(out)) expect(line).not.toMatch(/^(?!::(?:error|warning|notice) )::/);
  },
  junit: (out) => expect(out).toMatch(/^<\?xml [^>]*\?>\n<testsuites[\s\S]*<\/testsuites>\n$/),
  html: (out) => expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i),
  markdown: (out) => expect(out).not.toMatch(UNSAFE),
  table: (out) => expect(out).not.toMatch(UNSAFE),
  text: (out) => expect(out).not.toMatch(UNSAFE),
};

/** What would act on a terminal, or turn round what is read. */
const UNSAFE = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;
