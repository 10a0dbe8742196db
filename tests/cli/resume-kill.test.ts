/** Runs that are killed at random moments and gone on with end as those that nobody killed: the same bytes, summary and exit code. Needs the build. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encode } from '../read/encode.js';
import { folderWith, TOY_RULES } from './run.js';

/** Kills of each kind, of which there are four: one run or many, one thread or two. `npm run test:kill` asks for 14. */
const ASKED = process.env.YAMISCAN_KILLS;
const KILLS = Number(ASKED ?? 4);
const SINGLES = Number(ASKED ?? 1);
const SEED = Number(process.env.YAMISCAN_SEED ?? Date.now() % 1_000_000);
const BIN = path.resolve('dist/bin/yamiscan.cjs');
const INPUTS = ['breaks.csv', 'sjis.csv', 'broken.jsonl', 'plain.csv'];
const REPORTS = ['out.jsonl', 'out.csv', 'out.json'];
const ARGV = [
  ...INPUTS,
  ...['--no-config', '--rules', TOY_RULES, '--lang', 'en', '--fail-on', 'high', '--no-progress'],
  ...REPORTS.flatMap((file) => ['-o', `${path.extname(file).slice(1)}=${file}`]),
];

const TEXTS = ['赤玉を運ぶ仕事', '駅前のカフェで接客', '"青玉\nと赤玉"', '赤 玉', '日給5万円、"赤玉"'];
const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => (at % 97 === 96 ? `${at},短い` : `${at},${TEXTS[at % 5]}${at}`)).join('\n');
const FILES = {
  'breaks.csv': `id,text\n${rows(6_000)}\n`,
  'sjis.csv': encode(`id,text\r\n${rows(1_000).replaceAll('\n', '\r\n')}\r\n`, 'shift_jis'),
  'broken.jsonl': Array.from({ length: 1_500 }, (_, at) =>
    at % 40 === 39 ? '{"text": ' : `{"id":"${at}","text":"赤玉${at}"}`,
  ).join('\n'),
  'plain.csv': `id,text\n${rows(500).replaceAll('短い', '短い,')}\n`,
};

/** Of a linear congruential generator; from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function start(folder: string, jobs: number, more: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, YAMISCAN_CHECKPOINT_SECONDS: '0.01' };
  const argv = [BIN, ...ARGV, '--jobs', `${jobs}`, ...more];
  const child = spawn(process.execPath, argv, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([out, err, [code, signal]]) => ({ code, signal, out, err }),
  );
  return { child, ended };
}

const partial = (folder: string): number =>
  statSync(path.join(folder, `${REPORTS[0]}.yamiscan-partial`), { throwIfNoEntry: false })?.size ?? 0;
const summaryOf = ({ out, err }: Ended): string => /^Summary[\s\S]*/m.exec(out)?.[0] ?? err.slice(-2_000);

/** What a run that nobody killed leaves. */
let whole: Ended & { readonly reports: readonly Buffer[] };

function expectWhole(folder: string, ended: Ended, how: string): void {
  expect([ended.code, summaryOf(ended)], how).toEqual([whole.code, summaryOf(whole)]);
  for (const [at, name] of REPORTS.entries())
    expect(readFileSync(path.join(folder, name)).equals(whole.reports[at] as Buffer), `${name} ${how}`).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('yamiscan'))).toEqual([]);
}

/** Where runs were killed, as a share of the first report. */
const killed: string[] = [];

/** Runs until the first report has so many bytes, and kills it there. null where it ended by itself before. */
async function killedAt(folder: string, jobs: number, bytes: number, signal: NodeJS.Signals): Promise<Ended | null> {
  const { child, ended } = start(folder, jobs, ['--resume']);
  while (child.exitCode === null && partial(folder) < bytes) await wait(1);
  child.kill(signal);
  const how = await ended;
  if (how.signal === null) return how;
  killed.push(`${how.signal.slice(3)} ${Math.round((100 * partial(folder)) / (whole.reports[0]?.length ?? 1))}%`);
  return null;
}

beforeAll(async () => {
  const folder = folderWith(FILES);
  const ended = await start(folder, 1, []).ended;
  whole = { ...ended, reports: REPORTS.map((name) => readFileSync(path.join(folder, name))) };
  expect(whole.code).toBe(2);
  expect(summaryOf(whole)).toContain('postings');
}, 400_000);

afterAll(() => {
  if (ASKED !== undefined) process.stdout.write(`${killed.length} kills, seed ${SEED}: ${killed.join(', ')}\n`);
});

describe.each([1, 2])(`--jobs %d, seed ${SEED}`, (jobs) => {
  const random = createRandom(SEED + jobs);
  const anySignal = (): NodeJS.Signals => (random() < 0.5 ? 'SIGKILL' : random() < 0.5 ? 'SIGTERM' : 'SIGINT');
  const size = (): number => whole.reports[0]?.length ?? 0;

  test(
    `one run, killed ${KILLS} times`,
    async () => {
      const folder = folderWith(FILES);
      let ended: Ended | null = null;
      const moments: string[] = [];
      for (let kill = 0; kill < KILLS && ended === null; kill++) {
        const from = partial(folder);
        const bytes = Math.round(from + (random() * 2 * (size() - from)) / (KILLS - kill + 1));
        const signal = anySignal();
        moments.push(`${signal} at ${bytes}`);
        ended = await killedAt(folder, jobs, bytes, signal);
      }
      ended ??= await start(folder, jobs, ['--resume']).ended;
      expectWhole(folder, ended, `after ${moments.join(', ')}`);
    },
    KILLS * 20_000 + 120_000,
  );

  test(
    `${SINGLES} runs, each killed once`,
    async () => {
      const folder = folderWith(FILES);
      for (let kill = 0; kill < SINGLES; kill++) {
        const bytes = Math.round(random() * size());
        const signal = anySignal();
        const ended = (await killedAt(folder, jobs, bytes, signal)) ?? (await start(folder, jobs, ['--resume']).ended);
        expectWhole(folder, ended, `after ${signal} at ${bytes}`);
        for (const name of REPORTS) rmSync(path.join(folder, name));
      }
    },
    SINGLES * 40_000 + 120_000,
  );
});
