/** Runs commands of CI files as their services do: in bash, with the program of this checkout. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const BIN = path.resolve('dist/bin/yamiscan.cjs');

export interface Shell {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npx yamiscan` is this checkout's, `npm` writes down what it was asked for in `npm.log`. */
export function shell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Shell {
  if (!existsSync(BIN)) throw new Error('npm run build comes first');
  const bin = path.join(cwd, '.bin');
  mkdirSync(bin, { recursive: true });
  stub(path.join(bin, 'npm'), `printf '%s\\n' "$PWD" "$@" >> '${path.join(cwd, 'npm.log')}'`);
  stub(path.join(bin, 'npx'), `shift; exec '${process.execPath}' '${BIN}' "$@"`);
  stub(path.join(bin, 'yamiscan'), `exec '${process.execPath}' '${BIN}' "$@"`);
  const PATH = `${bin}:${path.dirname(process.execPath)}:${process.env.PATH}`;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { HOME: process.env.HOME, LANG: 'C.UTF-8', PATH, ...env },
  });
}

function stub(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
