/** The program of docs/embedding.md, run as it stands there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Packed } from './packed.js';

/** Said by nobody but this test. */
const SAY_PORT = "\nserver.on('listening', () => console.log(server.address().port));\n";

function program(): string {
  const [, section = ''] = readFileSync('docs/embedding.md', 'utf8').split('\n## A service\n');
  return /```js\n(.*?)```/s.exec(section)?.[1] ?? '';
}

export function itsService(user: Packed): void {
  let service: ChildProcess;
  let home: string;
  beforeAll(async () => {
    writeFileSync(path.join(user.folder, 'service.mjs'), program() + SAY_PORT);
    service = spawn(process.execPath, ['service.mjs'], {
      cwd: user.folder,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise((said, failed) => {
      service.stdout?.once('data', said);
      service.once('exit', (code) => failed(new Error(`the service ended with ${code}`)));
    });
    home = `http://127.0.0.1:${String(port).trim()}`;
  });
  afterAll(() => void service.kill());

  const post = (body: string): Promise<Response> => fetch(home, { method: 'POST', body });

  test('judges a text', async () => {
    const answer = await post('荷物を受け取るだけ 日給5万 詳細はテレグラム');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    const { level, signals } = (await answer.json()) as { level: string; signals: unknown[] };
    expect(level).toBe('high');
    expect(signals.length).toBeGreaterThan(1);
  });

  test('refuses a body that is too long, a megabyte too, and goes on', async () => {
    for (const length of [100_001, 1_000_000]) {
      const answer = await post('a'.repeat(length));
      expect([answer.status, await answer.json()]).toEqual([413, { error: 'at most 100000 bytes' }]);
    }
    expect((await post('a'.repeat(100_000))).status).toBe(200);
  });

  test('refuses what is no POST', async () => {
    expect((await fetch(home)).status).toBe(405);
  });
}
