/** The READMEs show what the demo prints today, with the shipped rules. */
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { SHARED_CACHE } from './shipped.js';

const FENCE = /^```.*\n([\s\S]*?)^```$/gm;

test.each([
  ['README.md', 'en'],
  ['README.ja.md', 'ja'],
])(
  '%s shows real reports',
  async (file, language) => {
    const [demo = ''] = [...readFileSync(file, 'utf8').matchAll(FENCE)]
      .map(([, code = '']) => code)
      .filter((code) => code.startsWith('✖'));
    const shown = demo.trimEnd().split('\n\n');
    expect(shown.length).toBeGreaterThanOrEqual(3);
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const argv = ['fixtures/demo.csv', '--lang', language, '--no-config'];
    const printed = text(stdout);
    await main(argv, { stdin, stdout, stderr, env: SHARED_CACHE, cwd: process.cwd() });
    stdout.end();
    for (const part of shown) expect(await printed).toContain(part);
  },
  60_000,
);
