/** Runs an engine and keeps what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';

/** Standard output; what went to standard error is shown where it failed. */
export async function run(command: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const [said, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  expect(code, errors.slice(-20_000)).toBe(0);
  return said;
}

export const shell = (script: string, env: NodeJS.ProcessEnv): Promise<string> =>
  run('bash', ['-euo', 'pipefail', '-c', script], env);
