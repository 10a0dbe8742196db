/** Reads and writes baselines: what a run of `yamiscan eval` said, for a later one to be held against. */
import { z } from 'zod';
import type { Baseline, BaselineEntry, BaselineScoring } from '../domain/comparison.js';
import { LEVELS } from '../domain/report.js';
import { BASELINE_SCHEMA, baselineFrame, baselineLine } from '../format/baseline.js';
import { type JsonFileWords, readJsonFile } from './json-file.js';
import type { Sink } from './sink.js';

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

/** What is said of a file that is no baseline. */
export const BASELINE_WORDS: JsonFileWords = {
  unreadable: (file, why) => ({
    ja: `ベースラインを読めません: ${file}: ${why}`,
    en: `cannot read the baseline ${file}: ${why}`,
  }),
  foreign: (why) => ({
    ja: `この版のベースラインではありません（--save-baseline で作り直せます）: ${why}`,
    en: `this is no baseline of this version (--save-baseline writes one): ${why}`,
  }),
};

/** Throws a UsageError where it can't be read or is no baseline. */
export function readBaseline(file: string, cwd: string): Baseline {
  const { scoring, postings } = readJsonFile(file, cwd, schema, BASELINE_WORDS);
  return { scoring, entries: postings };
}

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
