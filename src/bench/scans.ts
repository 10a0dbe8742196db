/** Whole scans in memory: every stage, and the report as a line of JSON. */
import { createScanner } from '../scanner.js';
import { stockKuromoji } from './kuromoji.js';
import { inRounds } from './rounds.js';
import type { Row } from './table.js';
import { meanLength, mixOf, type Pools, take } from './texts.js';

const ROUNDS = 5;
const TEXTS = 5_000;
const SHARES = [
  { share: 0.01, wanted: '≥ 70,000' },
  { share: 0.1, wanted: '≥ 40,000' },
  { share: 0.5, wanted: undefined },
] as const;

/** How many times faster a whole scan is than stock kuromoji, which only cuts the same texts into words. */
export async function timesKuromoji(pools: Pools): Promise<number> {
  const { scan } = createScanner();
  const kuromoji = await stockKuromoji();
  const texts = take(mixOf(pools, 0.1), TEXTS);
  const few = texts.slice(0, TEXTS / 10);
  const times = inRounds(
    {
      scan: () => texts.forEach((text) => void scan(text)),
      kuromoji: () => few.forEach((text) => void kuromoji.tokenize(text)),
    },
    ROUNDS,
  );
  return ((times.get('kuromoji') ?? Number.NaN) * texts.length) / few.length / (times.get('scan') ?? Number.NaN);
}

/** As a run of the command line hands texts to the scanner. */
const TOGETHER = 64;

function inBatches(texts: readonly string[], scanMany: (texts: readonly string[]) => unknown): void {
  for (let from = 0; from < texts.length; from += TOGETHER) scanMany(texts.slice(from, from + TOGETHER));
}

export function measureScans(pools: Pools): Row[] {
  const { scanMany } = createScanner();
  const mixes = SHARES.map(({ share }) => take(mixOf(pools, share), TEXTS));
  const tasks = Object.fromEntries(mixes.map((texts, at) => [`${at}`, () => void inBatches(texts, scanMany)]));
  const times = inRounds(tasks, ROUNDS);
  return SHARES.map(({ share, wanted }, at) => ({
    what: `full scan, ${100 * share} % suspicious, ${Math.round(meanLength(mixes[at] ?? []))} characters in the mean`,
    value: (1000 * TEXTS) / (times.get(`${at}`) ?? Number.NaN),
    unit: 'posts/s a core',
    ratios: {},
    ...(wanted === undefined ? {} : { wanted }),
  }));
}
