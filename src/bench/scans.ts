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

export function measureScans(pools: Pools): Row[] {
  const { scan } = createScanner();
  const mixes = SHARES.map(({ share }) => take(mixOf(pools, share), TEXTS));
  const tasks = Object.fromEntries(mixes.map((texts, at) => [`${at}`, () => texts.forEach((text) => void scan(text))]));
  const times = inRounds(tasks, ROUNDS);
  return SHARES.map(({ share, wanted }, at) => ({
    what: `full scan, ${100 * share} % suspicious, ${Math.round(meanLength(mixes[at] ?? []))} characters in the mean`,
    value: (1000 * TEXTS) / (times.get(`${at}`) ?? Number.NaN),
    unit: 'posts/s a core',
    ratios: {},
    ...(wanted === undefined ? {} : { wanted }),
  }));
}
