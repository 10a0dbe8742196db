/** Runs that are killed at random moments and gone on with end as those that nobody killed: the same bytes, summary and exit code. Needs the build. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom, type Ended, INPUTS, type Kill, killed, REPORTS, start, written } from './resume-runs.js';
import { folderWith } from './run.js';

/** Kills of each kind, of which there are four: one run or many, one thread or two. `npm run test:kill` asks for 14; otherwise there is one run for each. */
const ASKED = process.env.YAMISCAN_KILLS;
const KILLS = Number(ASKED ?? 2);
const SINGLES = Number(ASKED ?? 0);
const SEED = Number(process.env.YAMISCAN_SEED ?? Date.now() % 1_000_000);
/** Of the first report: what is not near its ends. */
const [FROM, TO] = [0.01, 0.99];
/** Of all kills, at least. */
const MIDWAY = 50 / 56;
/** Times that a run is begun anew which ended before it was killed: a busy machine looks too late. */
const PATIENCE = 4;

const summaryOf = ({ out, err }: Ended): string => /^Summary[\s\S]*/m.exec(out)?.[0] ?? err.slice(-2_000);

/** What a run that nobody killed leaves. */
let whole: Ended & { readonly reports: readonly Buffer[] };
const size = (): number => whole.reports[0]?.length ?? 0;

/** Leaves the folder as it was before the run. */
function expectWhole(folder: string, ended: Ended, how: string): void {
  expect([ended.code, summaryOf(ended)], how).toEqual([whole.code, summaryOf(whole)]);
  for (const [at, name] of REPORTS.entries()) {
    expect(readFileSync(path.join(folder, name)).equals(whole.reports[at] as Buffer), `${name} ${how}`).toBe(true);
    rmSync(path.join(folder, name));
  }
  expect(readdirSync(folder).sort()).toEqual(Object.keys(INPUTS).sort());
}

/** Where runs were killed. */
const kills: { readonly signal: NodeJS.Signals; readonly share: number }[] = [];
const midway = (): number => kills.filter(({ share }) => share >= FROM && share <= TO).length;

/** null where it was killed. */
async function endedBefore(folder: string, jobs: number, kill: Kill): Promise<Ended | null> {
  const ended = await killed(folder, jobs, kill);
  if (ended.signal === null) return ended;
  kills.push({ signal: ended.signal, share: written(folder) / size() });
  return null;
}

beforeAll(async () => {
  const folder = folderWith(INPUTS);
  const ended = await start(folder, 1, []).ended;
  whole = { ...ended, reports: REPORTS.map((name) => readFileSync(path.join(folder, name))) };
  expect(whole.code).toBe(2);
  expect(summaryOf(whole)).toContain('postings');
}, 400_000);

afterAll(() => {
  if (ASKED === undefined) return;
  const each = kills.map(({ signal, share }) => `${signal.slice(3)} ${(100 * share).toFixed(1)}%`).join(', ');
  process.stdout.write(`${kills.length} kills, ${midway()} from 1 % to 99 %, seed ${SEED}: ${each}\n`);
});

describe.each([1, 2])(`--jobs %d, seed ${SEED}`, (jobs) => {
  const random = createRandom(SEED + jobs);
  /** In one of so many equal parts of what is left of the report: kills are spread over all of it, whatever is drawn. */
  const kill = (part: number, parts: number, from: number): Kill => {
    const [low, high] = [part, part + 1].map((at) => size() * (FROM + ((TO - FROM) * at) / (parts + 1)));
    const least = Math.max(low ?? 0, from + 1);
    return {
      signal: random() < 0.5 ? 'SIGKILL' : random() < 0.5 ? 'SIGTERM' : 'SIGINT',
      bytes: Math.round(least + random() * Math.max(0, (high ?? 0) - least)),
      later: Math.floor(random() * 8),
    };
  };
  const finish = (folder: string): Promise<Ended> => start(folder, jobs, ['--resume']).ended;

  test(
    `one run, killed ${KILLS} times`,
    async () => {
      const folder = folderWith(INPUTS);
      const drawn: string[] = [];
      let ended: Ended | null = null;
      for (let part = 0; part < KILLS && ended === null; part++) {
        const next = kill(part, KILLS, written(folder));
        drawn.push(JSON.stringify(next));
        ended = await endedBefore(folder, jobs, next);
      }
      expectWhole(folder, ended ?? (await finish(folder)), `after ${drawn.join(', ')}`);
    },
    KILLS * 20_000 + 120_000,
  );

  test.runIf(SINGLES > 0)(
    `${SINGLES} runs, each killed once`,
    async () => {
      const folder = folderWith(INPUTS);
      for (let part = 0, times = 0; part < SINGLES; ) {
        const next = kill(part, SINGLES, 0);
        const early = await endedBefore(folder, jobs, next);
        expectWhole(folder, early ?? (await finish(folder)), `after ${JSON.stringify(next)}`);
        times = early === null ? 0 : times + 1;
        if (early === null || times === PATIENCE) [part, times] = [part + 1, 0];
      }
    },
    SINGLES * 80_000 + 120_000,
  );
});

test.runIf(ASKED !== undefined)('kills are spread over the whole run', () => {
  expect(midway()).toBeGreaterThanOrEqual(Math.floor(4 * KILLS * MIDWAY));
});
