/** Makes the rows and what one machine says of them, once for all engines. */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { poolsIn } from '../../src/bench/texts.js';
import { writeReference } from './reference.js';
import { rowsOf, writeRows } from './rows.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly inputs: Inputs;
  }
}

export interface Inputs {
  readonly rows: number;
  readonly folder: string;
  /** JSONL. */
  readonly posts: string;
  /** One record for each line of the posts. */
  readonly expected: string;
  readonly bin: string;
}

/** ROWS=1000000 is the full size; SCALE_FOLDER keeps what was made for the next run. */
const USUAL_ROWS = 20_000;

export async function setup({ provide }: TestProject): Promise<() => void> {
  const rows = Number(process.env.ROWS ?? USUAL_ROWS);
  const bin = path.resolve('dist/bin/yamiscan.cjs');
  if (!existsSync(bin)) throw new Error('npm run build comes first');
  const kept = process.env.SCALE_FOLDER;
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'yamiscan-scale-'));
  const [posts, expected] = [path.join(folder, `posts-${rows}.jsonl`), path.join(folder, `expected-${rows}.jsonl`)];
  if (kept === undefined || !existsSync(expected)) await make(posts, expected, { rows, bin });
  provide('inputs', { rows, folder, posts, expected, bin });
  return () => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
}

/** What is expected appears when it is complete. */
async function make(posts: string, expected: string, { rows, bin }: Pick<Inputs, 'rows' | 'bin'>): Promise<void> {
  const pools = poolsIn('fixtures');
  await writeRows(posts, rowsOf(pools, rows));
  const seconds = await writeReference(`${expected}.partial`, posts, rowsOf(pools, rows), bin);
  renameSync(`${expected}.partial`, expected);
  process.stdout.write(`${rows} rows; yamiscan scan on this machine: ${seconds.toFixed(1)} s\n`);
}
