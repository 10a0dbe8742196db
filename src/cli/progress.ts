/** A line on standard error that shows how far a long run is; only on a terminal. */
import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../domain/language.js';
import type { Io } from './io.js';

export interface Progress {
  readonly posting: () => void;
  readonly stop: () => void;
}

const SILENT: Progress = { posting: () => {}, stop: () => {} };

/** The number of postings is not known before they are read: it counts them, and their rate. */
export function createProgress(stderr: Io['stderr'], language: Language, isWanted: boolean): Progress {
  if (!isWanted || stderr.isTTY !== true) return SILENT;
  const format = { ja: '{value} 件 ({rate} 件/秒)', en: '{value} postings ({rate}/s)' }[language];
  const bar = new SingleBar(
    { format, stream: stderr as NodeJS.WriteStream, clearOnComplete: true, hideCursor: null, fps: 5 },
    Presets.legacy,
  );
  const started = Date.now();
  let count = 0;
  bar.start(0, 0, { rate: 0 });
  return {
    posting: () => {
      count += 1;
      if (count % 64 === 0) bar.update(count, { rate: Math.round((count * 1000) / Math.max(1, Date.now() - started)) });
    },
    stop: () => bar.stop(),
  };
}
