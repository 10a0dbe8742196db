/** A line on standard error that shows how far a long run is; only on a terminal that shows no report. */
import type { Language } from '../domain/language.js';
import { type Io, isTerminal } from './io.js';

export interface Progress {
  readonly isShown: boolean;
  readonly postings: (count: number) => void;
  /** Takes the line away while something else is printed. */
  readonly interrupt: (print: () => void) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { isShown: false, postings: () => {}, interrupt: (print) => print(), stop: () => {} };
/** Looking at the clock for each posting would cost more than it shows. */
const EVERY = 64;

/** The number of postings is not known before they are read: it counts them, and their rate. */
export async function createProgress(io: Io, language: Language, isWanted: boolean): Promise<Progress> {
  if (!isWanted || !isTerminal(io, 'stderr') || isTerminal(io, 'stdout')) return SILENT;
  const { Presets, SingleBar } = await import('cli-progress');
  const format = { ja: '{value} 件 ({rate} 件/秒)', en: '{value} postings ({rate}/s)' }[language];
  const bar = new SingleBar(
    { format, stream: io.stderr as NodeJS.WriteStream, clearOnComplete: true, hideCursor: null, fps: 5 },
    Presets.legacy,
  );
  const started = performance.now();
  let count = 0;
  const show = (): void => bar.update(count, { rate: Math.round((count * 1000) / (performance.now() - started + 1)) });
  bar.start(0, 0, { rate: 0 });
  return {
    isShown: true,
    postings: (more) => {
      const before = count;
      count += more;
      if (Math.floor(before / EVERY) < Math.floor(count / EVERY)) show();
    },
    interrupt: (print) => {
      bar.stop();
      print();
      bar.start(0, count, { rate: 0 });
      show();
    },
    stop: () => bar.stop(),
  };
}
