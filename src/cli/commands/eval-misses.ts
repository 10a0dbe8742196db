/** `--misses FILE`: every wrong posting, in input order, in a file that appears when it is complete. */
import path from 'node:path';
import type { FlagLevel } from '../../domain/evaluation.js';
import { missOf } from '../../evaluate/miss-tally.js';
import type { Watcher } from '../../evaluate/watcher.js';
import { missLine } from '../../format/eval-miss.js';
import { fileSink } from '../file-sink.js';

export interface MissFile {
  readonly watch: Watcher;
  readonly close: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Throws a UsageError where the file can't be written. */
export async function openMisses(file: string | undefined, level: FlagLevel, cwd: string): Promise<MissFile | null> {
  if (file === undefined) return null;
  const sink = await fileSink(path.resolve(cwd, file));
  return {
    watch: async (judged) => {
      const miss = missOf(judged, level);
      if (miss === null) return;
      const { posting, report, judgement } = judged;
      await sink.write(missLine({ miss, at: level, isRepeat: judgement.isRepeat, posting, report }));
    },
    close: sink.close,
    abandon: sink.abandon,
  };
}
