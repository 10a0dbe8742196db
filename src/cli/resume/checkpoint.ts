/** How far a run came, in a file beside its first output: what a later run needs to go on. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LEVELS } from '../../domain/report.js';
import { readJsonFile } from '../json-file.js';
import { cannotWrite } from '../sink.js';
import { messageOf } from '../voice.js';
import { CHECKPOINT_WORDS } from './words.js';

const SCHEMA = 'yamiscan-checkpoint/1';

const count = z.number().int().min(0);
const text = z.object({ ja: z.string(), en: z.string() });
const problem = z.object({
  file: z.string().nullable(),
  line: count.optional(),
  column: count.optional(),
  message: text,
});

const progress = z.object({
  /** Inputs that are done with, and records of the next that are. */
  input: count,
  rows: count,
  tally: z.object({
    levels: z.record(z.enum(LEVELS), count),
    fired: z.array(z.tuple([z.string(), count])),
    problems: z.array(problem),
    problemCount: count,
  }),
  counts: z.object({ failed: z.boolean(), missing: z.boolean(), characters: count }),
  /** Of each file: its bytes, and what its formatter must know of the postings so far. */
  outputs: z.array(z.object({ length: count, settled: z.unknown(), collected: z.unknown() })),
  /** Nothing is missing but that the files get their names. */
  isEnded: z.boolean(),
});

const schema = z.object({
  schema: z.literal(SCHEMA),
  /** What may not change: each a digest, and where it can be told the names of what it was made from. */
  identity: z.object({
    version: z.string(),
    rules: z.string(),
    options: z.string(),
    inputs: z.string(),
    files: z.array(z.tuple([z.string(), z.string()])).nullable(),
  }),
  progress,
});

export type Progress = z.infer<typeof progress>;
export type OutputState = Progress['outputs'][number];
export type Checkpoint = Omit<z.infer<typeof schema>, 'schema'>;
export type Identity = Checkpoint['identity'];

/** null where there is none. Throws a UsageError for a file that is none of this version. */
export function readCheckpoint(file: string, cwd: string): Checkpoint | null {
  return existsSync(path.resolve(cwd, file)) ? readJsonFile(file, cwd, schema, CHECKPOINT_WORDS) : null;
}

/** Whoever reads the file sees this checkpoint or the one before, also where the machine stops. */
export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  const fresh = `${file}.new`;
  try {
    const opened = openSync(fresh, 'w');
    try {
      writeFileSync(opened, `${JSON.stringify({ schema: SCHEMA, ...checkpoint })}\n`);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw cannotWrite(file, messageOf(error));
  }
}

export const removeCheckpoint = (file: string): void => rmSync(file, { force: true });
