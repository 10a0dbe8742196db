#!/usr/bin/env node
import process from 'node:process';
import { main } from '../src/cli/main.js';

const { stdin, stdout, stderr, env } = process;
// Whoever writes looks for errors too; without these, one that comes late (| head) would end the run with a stack trace.
stdout.on('error', () => {});
stderr.on('error', () => {});
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
