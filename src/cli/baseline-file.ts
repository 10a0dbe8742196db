/** Reads and writes baselines: what a run of `yamiscan eval` said, for a later one to be held against. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Baseline, BaselineEntry, BaselineScoring } from '../domain/comparison.js';
import { type UsageError, usageError } from '../domain/errors.js';
import { LEVELS } from '../domain/report.js';
import { BASELINE_SCHEMA, baselineFrame, baselineLine } from '../format/baseline.js';
import type { Sink } from './sink.js';
import { messageOf } from './voice.js';

const score = z.number().min(0).max(100);

const schema = z.object({
  schema: z.literal(BASELINE_SCHEMA),
  scoring: z.object({ bias: z.number(), levels: z.object({ low: score, medium: score, high: score }) }),
  postings: z.array(
    z.object({
      id: z.string().nullable(),
      hash: z.string(),
      label: z.string(),
      level: z.enum(LEVELS),
      score,
      rules: z.record(z.string(), z.number()).transform((rules) => Object.entries(rules)),
    }),
  ),
});

/** Throws a UsageError where it can't be read or is no baseline. */
export function readBaseline(file: string, cwd: string): Baseline {
  const { scoring, postings } = parse(file, textOf(file, path.resolve(cwd, file)));
  return { scoring, entries: postings };
}

function parse(file: string, text: string): z.output<typeof schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw noBaseline(file, messageOf(error));
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw noBaseline(file, `${issue?.path.join('.')}: ${issue?.message}`);
}

function textOf(file: string, absolute: string): string {
  try {
    return readFileSync(absolute, 'utf8');
  } catch (error) {
    throw usageError({
      ja: `ベースラインを読めません: ${file}: ${messageOf(error)}`,
      en: `cannot read the baseline ${file}: ${messageOf(error)}`,
    });
  }
}

const noBaseline = (file: string, why: string): UsageError =>
  usageError({
    ja: `${file} はこの版のベースラインではありません（--save-baseline で作り直せます）: ${why}`,
    en: `${file} is no baseline of this version (--save-baseline writes one): ${why}`,
  });

export interface BaselineWriter {
  readonly add: (entry: BaselineEntry) => void;
  /** In an order that doesn't depend on that of the input: by id, then by hash. */
  readonly write: (scoring: BaselineScoring, sink: Sink) => Promise<void>;
}

/** Keeps the lines, which are what the file will hold. */
export function createBaselineWriter(): BaselineWriter {
  const lines: { readonly key: string; readonly line: string }[] = [];
  return {
    add: (entry) => lines.push({ key: `${entry.id ?? ''}\0${entry.hash}`, line: baselineLine(entry) }),
    write: async (scoring, sink) => {
      lines.sort((a, b) => inOrder(a.key, b.key) || inOrder(a.line, b.line));
      const [head, foot] = baselineFrame(scoring);
      await sink.write(head);
      for (const [at, { line }] of lines.entries()) await sink.write(at === 0 ? line : `,\n${line}`);
      await sink.write(foot);
    },
  };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
