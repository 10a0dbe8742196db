/** How long a run took, and how fast it was. */
import type { Bilingual } from '../domain/language.js';

export interface Stopwatch {
  /** Ends the preparation: rules are loaded, outputs open. */
  readonly ready: () => void;
  readonly figures: (postings: number, characters: number) => Bilingual;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

/** Milliseconds. Asked the first time, `performance` takes one to load. */
const sinceBoot = (): number => Number(process.hrtime.bigint()) / 1e6;

export function createStopwatch(now = sinceBoot): Stopwatch {
  const started = now();
  let begun = started;
  return {
    ready: () => {
      begun = now();
    },
    figures: (postings, characters) => {
      const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
      const took = now() - begun;
      const [count, letters, rate] = [postings, characters, (postings * 1000) / Math.max(1, took)].map((value) =>
        figure.format(value),
      );
      const [loading, scanning] = [seconds(begun - started), seconds(took)];
      return {
        ja: `準備 ${loading} 秒、走査 ${scanning} 秒: ${count} 件（${letters} 字）、毎秒 ${rate} 件`,
        en: `prepared in ${loading} s, scanned in ${scanning} s: ${count} postings (${letters} characters), ${rate} postings/s`,
      };
    },
  };
}
