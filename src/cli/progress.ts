/** A line on standard error that shows how far a long run is; only on a terminal that shows no report. */
import type { Language } from '../domain/language.js';
import { type Io, isTerminal } from './io.js';
import type { Workload } from './workload.js';

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
/** Milliseconds before which nobody can tell how long it will take. */
const TOO_EARLY = 2_000;

/** The number of postings is not known before they are read: it counts them, and their rate; the time that is left follows from the bytes. */
export async function createProgress(
  io: Io,
  language: Language,
  isWanted: boolean,
  workload: Pick<Workload, 'read' | 'total'> | null = null,
): Promise<Progress> {
  if (!isWanted || !isTerminal(io, 'stderr') || isTerminal(io, 'stdout')) return SILENT;
  const { Presets, SingleBar } = await import('cli-progress');
  const format = { ja: '{value} 件 ({rate} 件/秒){left}', en: '{value} postings ({rate}/s){left}' }[language];
  const bar = new SingleBar(
    { format, stream: io.stderr as NodeJS.WriteStream, clearOnComplete: true, hideCursor: null, fps: 5 },
    Presets.legacy,
  );
  const started = performance.now();
  let count = 0;
  const payload = (): object => {
    const elapsed = performance.now() - started;
    const left = elapsed < TOO_EARLY ? null : timeLeft(elapsed, workload);
    return { rate: Math.round((count * 1000) / (elapsed + 1)), left: left === null ? '' : said(left, language) };
  };
  const show = (): void => bar.update(count, payload());
  bar.start(0, 0, payload());
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
      bar.start(0, count, payload());
    },
    stop: () => bar.stop(),
  };
}

/** Seconds; null where nobody knows. What was read is soon judged. */
export function timeLeft(elapsed: number, workload: Pick<Workload, 'read' | 'total'> | null): number | null {
  const total = workload?.total() ?? null;
  const read = workload?.read() ?? 0;
  return total === null || read === 0 ? null : (elapsed * Math.max(0, total - read)) / read / 1000;
}

const MINUTE = 60;
const HOUR = 3_600;

export function said(seconds: number, language: Language): string {
  const [most, hours] = [Math.ceil(seconds), Math.floor(seconds / HOUR)];
  const minutes = Math.ceil((seconds - hours * HOUR) / MINUTE);
  const { ja, en } =
    most < 2 * MINUTE
      ? { ja: `${most}秒`, en: `${most} s` }
      : hours === 0
        ? { ja: `${minutes}分`, en: `${minutes} min` }
        : { ja: `${hours}時間${minutes}分`, en: `${hours} h ${minutes} min` };
  return { ja: `、残り約${ja}`, en: `, about ${en} left` }[language];
}
