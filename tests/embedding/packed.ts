/** The package as npm would publish it, installed in an empty folder beside what it depends on and nothing else. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';

export interface Packed {
  /** An ES module package that depends on yamiscan. */
  readonly folder: string;
  readonly file: string;
  readonly files: readonly string[];
  /** Runs a program of this folder with Node, and gives what it prints. */
  readonly run: (name: string, code: string) => string;
}

interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** An empty one, which goes with the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-embedding-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Said of the first that differs: a diff of all would take minutes. */
export function expectSame(found: readonly unknown[], expected: readonly unknown[]): void {
  expect(found).toHaveLength(expected.length);
  const at = expected.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(found[index]));
  if (at >= 0) expect(found[at], `of text ${at}`).toEqual(JSON.parse(JSON.stringify(expected[at])));
}

export function packed(): Packed {
  if (!existsSync('dist/browser.js')) throw new Error('npm run build comes first');
  const place = emptyFolder();
  const told = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', place], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [report] = JSON.parse(told) as PackReport[];
  const file = path.join(place, report?.filename ?? '');
  const folder = path.join(place, 'user');
  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', modules]);
  execFileSync('mv', [path.join(modules, 'package'), path.join(modules, 'yamiscan')]);
  for (const name of dependencies()) link(modules, name);
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "user", "version": "1.0.0", "type": "module" }');
  const run = (name: string, code: string): string => {
    writeFileSync(path.join(folder, name), code);
    return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
  };
  return { folder, file, files: (report?.files ?? []).map((one) => one.path), run };
}

/** What `npm install yamiscan` would bring, by the lock file. */
function dependencies(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { readonly dev?: boolean }>;
  };
  return Object.entries(packages).flatMap(([place, { dev }]) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
    return name === undefined || dev === true ? [] : [name];
  });
}

function link(modules: string, name: string): void {
  const place = path.join(modules, name);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(path.resolve('node_modules', name), place, 'dir');
}
