#!/usr/bin/env node
/** Starts the command line. */
import path from 'node:path';
import process from 'node:process';
import { runBundle } from '../src/cli/code-cache.js';
import type * as cli from '../src/cli/main.js';
import { cacheFolder } from '../src/rules/kept-file.js';

const { env } = process;
const bundle = path.join(import.meta.dirname, '..', 'cli', 'main.cjs');
const { main, direct, endBySignal } = runBundle(bundle, cacheFolder(env), require) as typeof cli;
const io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return quiet(process.stdout);
  },
  get stderr() {
    return quiet(process.stderr);
  },
  env,
  cwd: process.cwd(),
  onTerminate: (stop: () => void) => {
    process.on('SIGTERM', stop);
    return () => void process.off('SIGTERM', stop);
  },
  ...(process.platform === 'win32' ? {} : { direct }),
};

/** Whoever writes looks for errors too; without this, one that comes late (| head) would end the run with a stack trace. */
function quiet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return stream;
}

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
  endBySignal();
});
