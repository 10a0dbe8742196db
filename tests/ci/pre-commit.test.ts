/** .pre-commit-hooks.yaml: what pre-commit would run on the files it would hand over. */
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../cli/run.js';
import { shell } from './shell.js';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}
const [hook, ...others] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];
const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };

test('there is one hook, made by npm, of a command that the package has', () => {
  expect(others).toEqual([]);
  expect(hook).toMatchObject({ id: 'yamiscan', language: 'node' });
  expect(Object.keys(bin)).toContain(hook?.entry.split(' ')[0]);
});

test('it is given tables and records, not what is configured in JSON', () => {
  const files = new RegExp(hook?.files ?? '');
  expect(['a.csv', 'x/b.tsv', 'c.jsonl', 'd.ndjson'].every((file) => files.test(file))).toBe(true);
  expect(['package.json', 'README.md', 'a.csv.py'].some((file) => files.test(file))).toBe(false);
});

test('it fails on a posting that recruits, and is silent where none does', { timeout: 60_000 }, () => {
  const cwd = folderWith({ 'calm.csv': 'id,text\n1,犬の散歩に行きました\n' });
  copyFileSync('fixtures/demo.csv', path.join(cwd, 'demo.csv'));
  const { status, stdout } = shell(`${hook?.entry} demo.csv calm.csv`, cwd);
  expect([status, stdout.trim().split('\n').length]).toEqual([1, 13]);
  expect(shell(`${hook?.entry} calm.csv`, cwd)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
