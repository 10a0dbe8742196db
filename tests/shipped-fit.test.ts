/** The shipped points and weights are what `yamiscan fit` learns from the fixtures: nobody turned a number by hand. */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { main } from '../src/cli/main.js';

const MINUTES = 60_000;
const FIT = [
  'fit',
  'fixtures/corpus/*.jsonl',
  '--ordinary',
  'fixtures/ordinary/*.jsonl',
  '--crime-column',
  'crime',
  '--out',
  'rules',
  '--dry-run',
];

test(
  'learning from the fixtures gives rules/scoring.yml, rules/wording.json and rules/crimes.json, to the byte',
  async () => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const env = { LANG: 'en_US.UTF-8' };
    const code = await main([...FIT, '--no-config', '--jobs', '1'], { stdin, stdout, stderr, env, cwd: process.cwd() });
    stdout.end();
    expect(await text(stdout)).toMatch(/ Nothing changed\n$/);
    expect(code).toBe(0);
  },
  15 * MINUTES,
);
