/** `npm run bench`: measures speed and memory in one run, mostly as ratios, and prints them as JSON and as the tables of docs/performance.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measureFloors } from '../src/bench/floors.js';
import { measureGrowth, rowsOf } from '../src/bench/growth.js';
import { profileOf } from '../src/bench/profile.js';
import { measureScans } from '../src/bench/scans.js';
import { measureStarts } from '../src/bench/starts.js';
import { figure, markdownOf } from '../src/bench/table.js';
import { mixOf, poolsIn, take } from '../src/bench/texts.js';
import { compareTokenizers, mecabVersion } from '../src/bench/tokenizers.js';
import { withFigures } from '../src/format/marked-document.js';
import { packageFolder } from '../src/rules/home.js';
import { createScanner } from '../src/scanner.js';

const { values } = parseArgs({
  options: {
    /** Rows of the largest CSV. */
    rows: { type: 'string', default: '1000000' },
    /** Renews the figures in docs/performance.md. */
    write: { type: 'boolean', default: false },
  },
});
const home = packageFolder();
const pools = poolsIn(path.join(home, 'fixtures'));
const say = (step: string): void => void process.stderr.write(`${step} …\n`);
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((rows) => rows <= Number(values.rows));
const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-bench-'));
try {
  say('starts');
  const starts = measureStarts(home);
  say('tokenizers');
  const tokenizers = await compareTokenizers(take(mixOf(pools, 0.1), 10_000));
  say('scans in memory');
  const scans = measureScans(pools);
  say('profile');
  const profile = await profileOf(createScanner().scan, take(mixOf(pools, 0.1), 20_000));
  say('growing files');
  const growth = await measureGrowth(path.join(home, 'dist', 'bin', 'yamiscan.cjs'), folder, sizes, pools);
  const floors = measureFloors(folder, sizes.at(-1) ?? 0, createScanner().pack);
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    mecab: mecabVersion(),
  };
  const tables = new Map([
    [
      'machine',
      Object.entries(machine)
        .map(([name, value]) => `- ${name}: ${value ?? 'not installed'}`)
        .join('\n'),
    ],
    ['start', markdownOf(starts)],
    ['tokenizers', markdownOf(tokenizers)],
    ['scans', markdownOf(scans)],
    ['profile', [...profile].map(([part, share]) => `- ${part}: ${figure(100 * share)} %`).join('\n')],
    ['growth', markdownOf([...rowsOf(growth), ...floors])],
  ]);
  process.stdout.write(
    `${JSON.stringify({ machine, starts, tokenizers, scans, profile: Object.fromEntries(profile), growth, floors })}\n\n`,
  );
  for (const [name, table] of tables) process.stdout.write(`## ${name}\n\n${table}\n\n`);
  const document = path.join(home, 'docs', 'performance.md');
  if (values.write) writeFileSync(document, withFigures(readFileSync(document, 'utf8'), tables));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
