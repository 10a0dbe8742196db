/** Runs of the built program with `--resume`, over invented inputs, that can be killed when their report is so long. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { encode } from '../read/encode.js';
import { TOY_RULES } from './run.js';

export const REPORTS = ['out.jsonl', 'out.csv', 'out.json'] as const;

const TEXTS = ['赤玉を運ぶ仕事#', '駅前のカフェで接客#', '"青玉\nと赤玉#"', '赤 玉#', '"日給5万円、""赤玉""#"'];
/** `before`: what stands before the text. Some have a cell too many. */
const rows = (count: number, before = ''): string =>
  Array.from({ length: count }, (_, at) =>
    at % 29 === 28 ? `${at},短い,長い,多い` : `${at},${before}${TEXTS[at % 5]?.replace('#', `${at}`)}`,
  ).join('\n');

/** What is short is read at once: of many such, each is a place to go on from. */
const KINDS: readonly ((part: number) => readonly [string, string | Buffer])[] = [
  (part) => [`breaks${part}.csv`, `id,text\n${rows(60)}\n`],
  (part) => [`sjis${part}.csv`, encode(`id,text\r\n${rows(50).replaceAll('\n', '\r\n')}\r\n`, 'shift_jis')],
  (part) => [`broken${part}.jsonl`, Array.from({ length: 40 }, (_, at) => jsonLine(at)).join('\n')],
  (part) => [`plain${part}.csv`, `番号,本文\n${rows(30)}\n`],
];
const jsonLine = (at: number): string => (at % 40 === 39 ? '{"text": ' : `{"id":"${at}","text":"赤玉${at}"}`);

/** Makes rows long and not their texts: reading in pieces costs little then. */
const MEMO = `${'-'.repeat(150)},`;

/** One is read in several pieces. */
export const INPUTS = Object.fromEntries([
  ...[0, 1, 2].flatMap((part) => KINDS.map((kind) => kind(part))),
  ['long.csv', `id,memo,text\n${rows(800, MEMO)}\n`],
  ...[3, 4, 5].flatMap((part) => KINDS.map((kind) => kind(part))),
]);

const ARGV = [
  ...Object.keys(INPUTS),
  ...['--no-config', '--rules', TOY_RULES, '--lang', 'en', '--fail-on', 'high', '--no-progress'],
  ...REPORTS.flatMap((file) => ['-o', `${path.extname(file).slice(1)}=${file}`]),
];

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Writes down how far it came wherever it may. */
export function start(folder: string, jobs: number, more: readonly string[]): Started {
  const env = { ...process.env, YAMISCAN_CHECKPOINT_SECONDS: '0' };
  const argv = [path.resolve('dist/bin/yamiscan.cjs'), ...ARGV, '--jobs', `${jobs}`, ...more];
  const child = spawn(process.execPath, argv, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([out, err, [code, signal]]) => ({ code, signal, out, err }),
  );
  return { child, ended };
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Bytes of the first report as far as it is written. */
export const written = (folder: string): number =>
  statSync(path.join(folder, `${REPORTS[0]}.yamiscan-partial`), { throwIfNoEntry: false })?.size ?? 0;

export interface Kill {
  readonly signal: NodeJS.Signals;
  /** Of the first report, from which on it is killed. */
  readonly bytes: number;
  /** Milliseconds after that. */
  readonly later: number;
}

/** How it ended, by the kill or before by itself. */
export async function killed(folder: string, jobs: number, { signal, bytes, later }: Kill): Promise<Ended> {
  const { child, ended } = start(folder, jobs, ['--resume']);
  while (child.exitCode === null && written(folder) < bytes) await wait(1);
  await wait(later);
  child.kill(signal);
  return ended;
}

/** Of a linear congruential generator; from 0 to 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
