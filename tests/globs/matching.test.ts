import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { matching } from '../../src/globs/matching.js';
import { folderWith } from '../cli/run.js';

function found(pattern: string, cwd: string, caseSensitive = true) {
  const told: string[] = [];
  const files = matching(pattern, { cwd, caseSensitive, onUnreadable: (...about) => told.push(about.join(' ')) });
  return { files, told };
}

test('files by name, sorted; capitals count where they are asked to', () => {
  const cwd = folderWith({ 'b.yml': '', 'a.yml': '', 'C.YML': '', 'd.txt': '' });
  expect(found('**/*.yml', cwd).files).toEqual(['a.yml', 'b.yml']);
  expect(found('**/*.yml', cwd, false).files).toEqual(['C.YML', 'a.yml', 'b.yml']);
  expect(found(`${cwd}/a.*`, cwd).files).toEqual([path.join(cwd, 'a.yml')]);
});

test('links to nothing and to themselves are files: reading them says what they are', () => {
  const cwd = folderWith({ 'a.yml': '' });
  symlinkSync('nowhere', path.join(cwd, 'b.yml'));
  symlinkSync('c.yml', path.join(cwd, 'c.yml'));
  expect(found('*.yml', cwd)).toEqual({ files: ['a.yml', 'b.yml', 'c.yml'], told: [] });
});

test('folders behind links are looked into, those called like a file too', () => {
  const cwd = folderWith({ 'a.yml': '' });
  mkdirSync(path.join(cwd, 'd.yml'));
  writeFileSync(path.join(cwd, 'd.yml', 'e.yml'), '');
  symlinkSync('d.yml', path.join(cwd, 'f'));
  expect(found('**/*.yml', cwd).files).toEqual(['a.yml', 'd.yml/e.yml', 'f/e.yml']);
});

test('a folder that can’t be read is told', () => {
  const cwd = folderWith({});
  expect(found('*.yml', path.join(cwd, 'gone'))).toEqual({ files: [], told: ['. ENOENT'] });
});
