/** The GitLab job in docs/ci.md, run as a runner would. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../cli/run.js';
import { errorsBy } from './schema.js';
import { shell } from './shell.js';

interface Pipeline {
  readonly yamiscan: {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly junit: string } };
  };
}
const [, yaml = ''] = /## GitLab CI\s+```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/ci.md', 'utf8')) ?? [];
const pipeline = parse(yaml) as Pipeline;

test('keeps to the published schema', () => {
  expect(errorsBy('gitlab-ci.json', pipeline)).toEqual([]);
  expect(errorsBy('gitlab-ci.json', { yamiscan: { script: 1 } })).not.toEqual([]);
});

test('fails, and leaves the report it promises', { timeout: 60_000 }, () => {
  const cwd = folderWith({});
  mkdirSync(path.join(cwd, 'ads'));
  copyFileSync('fixtures/demo.csv', path.join(cwd, 'ads', 'demo.csv'));
  const { script, artifacts } = pipeline.yamiscan;
  expect(shell(script.join('\n'), cwd).status).toBe(1);
  expect(readFileSync(path.join(cwd, artifacts.reports.junit), 'utf8')).toContain(
    'tests="14" failures="13" errors="0"',
  );
});
