#!/usr/bin/env node
/** Starts the command line. */
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { runBundle } from '../src/cli/code-cache.js';
import type * as cli from '../src/cli/main.js';
import { cacheFolder } from '../src/rules/kept-file.js';

const { stdin, stdout, stderr, env } = process;
// Whoever writes looks for errors too; without these, one that comes late (| head) would end the run with a stack trace.
stdout.on('error', () => {});
stderr.on('error', () => {});
const bundle = path.join(import.meta.dirname, '..', 'cli', 'main.cjs');
const { main } = runBundle(bundle, cacheFolder(env), createRequire(import.meta.url)) as typeof cli;
main(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }).then((code) => {
  process.exitCode = code;
});
