/** Runs a command line in process, with streams that are kept, and a handful of rules instead of the shipped ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, vi } from 'vitest';
import type { ExitCode, Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

vi.mock(import('../../src/rules/home.js'), async (original) => ({
  ...(await original()),
  shippedRules: () => path.resolve('fixtures/rules-base'),
}));

export const TOY_RULES = path.resolve('fixtures/rules-toy');

export interface RunOptions {
  /** Standard input; a terminal that says nothing where there is none. */
  readonly stdin?: string | Buffer | Readable;
  readonly env?: Io['env'];
  readonly cwd?: string;
  /** Streams that are terminals. */
  readonly tty?: readonly ('stdout' | 'stderr')[];
  readonly stdout?: Io['stdout'];
}

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** In English where nothing else is asked. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { io, out, err } = toyIo(options);
  const code = await main(argv, io);
  return { code, out: out(), err: err() };
}

export function toyIo({ stdin, stdout, env, cwd, tty = [] }: RunOptions = {}): {
  io: Io;
  out: () => string;
  err: () => string;
} {
  const out = collector(tty.includes('stdout'));
  const err = collector(tty.includes('stderr'));
  const io = {
    stdin: stdinOf(stdin),
    stdout: stdout ?? out.stream,
    stderr: err.stream,
    env: { LANG: 'en_US.UTF-8', ...env },
    cwd: cwd ?? process.cwd(),
  };
  return { io, out: out.text, err: err.text };
}

/** Scans with the toy rules. */
export const scan = (argv: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run([...argv, '--no-config', '--rules', TOY_RULES], options);

/** The records of `-f jsonl`. */
export const records = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that holds these files; it goes with the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

function stdinOf(given: RunOptions['stdin']): Io['stdin'] {
  if (given === undefined) return Object.assign(Readable.from([]), { isTTY: true });
  return given instanceof Readable ? given : Readable.from([Buffer.from(given)]);
}

function collector(isTTY: boolean): { stream: Io['stdout']; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 100 }), text: () => Buffer.concat(chunks).toString() };
}
