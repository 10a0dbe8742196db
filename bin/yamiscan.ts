#!/usr/bin/env node
import process from 'node:process';
import { main } from '../src/cli/main.js';

const { stdin, stdout, stderr, env } = process;
// A reader that goes away (| head) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
