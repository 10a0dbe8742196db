/** `--timeout`, of every command that scans many postings. */
import { usageError } from '../../domain/errors.js';
import type { Flag } from '../commands/scan-options.js';
import { USUAL_SECONDS } from './time-limit.js';

export interface TimeoutOptions {
  /** Seconds. */
  readonly timeout?: number;
}

/** A day. */
const MOST = 86_400;

export const TIMEOUT: Flag = [
  '--timeout <seconds>',
  {
    ja: `一件の判定にかけてよい秒数（既定: ${USUAL_SECONDS}、ほかに一万字ごとに1秒）。超えた投稿は名前を挙げて飛ばし、終了コード2`,
    en: `seconds that one posting may take (default: ${USUAL_SECONDS}, with one more for each 10,000 characters); one that takes longer is named and skipped, exit code 2`,
  },
  timeoutOf,
];

function timeoutOf(typed: string): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : 0;
  if (seconds > 0 && seconds <= MOST) return seconds;
  throw usageError({
    ja: `--timeout: ${typed}: 0 より大きく ${MOST} 以下の秒数で指定してください`,
    en: `--timeout: ${typed}: must be seconds, more than 0 and at most ${MOST}`,
  });
}
