/** `--jobs`, of every command that scans many postings. */
import { usageError } from '../../domain/errors.js';
import type { Flag } from '../commands/scan-options.js';
import type { TimeoutOptions } from './timeout-option.js';

export interface JobsOptions extends TimeoutOptions {
  readonly jobs?: number;
}

/** More threads than any machine in use has cores; each costs memory before it does anything. */
const MOST = 256;

export const JOBS: Flag = [
  '--jobs <n>',
  {
    ja: '走査するスレッドの数（既定: 投稿が多ければコアの数、1 なら増やさない）',
    en: 'threads that scan (default: one a core where there are many postings; 1 starts none)',
  },
  jobsOf,
];

function jobsOf(typed: string): number {
  const jobs = /^\d+$/.test(typed) ? Number(typed) : 0;
  if (jobs >= 1 && jobs <= MOST) return jobs;
  throw usageError({
    ja: `--jobs: ${typed}: 1 から ${MOST} の整数で指定してください`,
    en: `--jobs: ${typed}: must be a whole number from 1 to ${MOST}`,
  });
}
