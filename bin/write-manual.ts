/** Part of `npm run build`: the manual page, where `npm install --global` finds it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { definitionOf } from '../src/cli/definitions.js';
import { manualOf } from '../src/cli/manual/index.js';
import { createProgram } from '../src/cli/program.js';
import { version } from '../src/cli/version.js';

const io = { stdin: Readable.from([]), stdout: new Writable(), stderr: new Writable(), env: {}, cwd: process.cwd() };
const program = await createProgram({ io, language: 'en', done: () => {} }, ['--help']);
const folder = path.join(import.meta.dirname, '..', 'man');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'yamiscan.1'), manualOf(definitionOf(program), version()));
