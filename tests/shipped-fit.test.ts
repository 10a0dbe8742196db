/** The shipped points and weights are what `yamiscan fit` learns from the fixtures: nobody turned a number by hand. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

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
  () => {
    // The built program: counting what runs would nearly double the minute that it takes.
    const argv = ['dist/bin/yamiscan.cjs', ...FIT, '--no-config', '--jobs', '1', '--lang', 'en'];
    expect(execFileSync(process.execPath, argv, { encoding: 'utf8' })).toMatch(/ Nothing changed\n$/);
  },
  15 * MINUTES,
);
