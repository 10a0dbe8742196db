/** Reads and writes baselines of scans: the findings of one run, which a later one doesn't tell again. */
import path from 'node:path';
import { z } from 'zod';
import type { KnownFinding } from '../domain/kept-quiet.js';
import { BASELINE_WORDS } from './baseline-file.js';
import { readJsonFile } from './json-file.js';
import type { Sink } from './sink.js';

const SCHEMA = 'yamiscan-baseline-findings/1';

const schema = z.strictObject({
  schema: z.literal(SCHEMA),
  postings: z.array(
    z.strictObject({
      file: z.string().nullable(),
      posting: z.string(),
      findings: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, 'is no fingerprint')),
    }),
  ),
});

/** Of one posting. */
export interface KnownPosting {
  /** As messages name it; null for standard input. */
  readonly file: string | null;
  readonly posting: string;
  /** Fingerprints by rule. */
  readonly findings: Readonly<Record<string, string>>;
}

/** Throws a UsageError where it can't be read or is no such baseline. */
export const readKnown = (file: string, cwd: string): KnownFinding[] =>
  readJsonFile(file, cwd, schema, BASELINE_WORDS).postings.flatMap(({ file: of, posting, findings }) =>
    Object.entries(findings).map(([rule, fingerprint]) => ({
      fingerprint,
      rule,
      posting,
      file: of === null ? null : moved(of, path.dirname(path.resolve(cwd, file)), cwd),
    })),
  );

/** One line a posting, in an order that doesn't depend on that of the input; files are named from the folder of the baseline. */
export async function writeKnown(all: readonly KnownPosting[], sink: Sink, { file, cwd }: Place): Promise<void> {
  const folder = path.dirname(path.resolve(cwd, file));
  const lines = all.map(({ file: of, posting, findings }) =>
    JSON.stringify({
      file: of === null ? null : moved(of, cwd, folder),
      posting,
      findings: Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  );
  const sorted = [...new Set(lines)].sort();
  const rows = sorted.map((line) => `\n${line}`).join(',');
  await sink.write(`{"schema":"${SCHEMA}","postings":[${rows}\n]}\n`);
}

interface Place {
  readonly file: string;
  readonly cwd: string;
}

/** A path relative to one folder, as it is relative to another. */
const moved = (file: string, from: string, to: string): string =>
  path.relative(to, path.resolve(from, file)).replaceAll(path.sep, '/');
