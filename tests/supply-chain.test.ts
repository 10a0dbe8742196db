/** What an install brings, read off the lock file and off what npm makes of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from './embedding/packed.js';

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const needed = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
const own = read<Record<string, Record<string, string>>>('package.json');

const INSTALLS = /^(?:pre|post)?install$/;

test('nothing has an install script, the tools of development neither', () => {
  const all = Object.entries(packages).filter(([place]) => place !== '');
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  expect(Object.keys(own.scripts ?? {}).filter((name) => INSTALLS.test(name))).toEqual([]);
});

test('what the lock file says of scripts is what the packages themselves say', () => {
  // Those of other systems are not there.
  const there = Object.keys(packages).filter((place) => place !== '' && existsSync(place));
  expect(there.length).toBeGreaterThan(150);
  const scripted = there.filter((place) => {
    const { scripts = {} } = read<{ scripts?: Record<string, string> }>(path.join(place, 'package.json'));
    // npm builds where this file is, whatever the scripts are.
    return Object.keys(scripts).some((name) => INSTALLS.test(name)) || existsSync(path.join(place, 'binding.gyp'));
  });
  expect(scripted).toEqual([]);
});

test('each has a checksum, and versions are exact', () => {
  expect(needed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  for (const version of Object.values({ ...own.dependencies, ...own.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('natural comes with the tools of this project, and not with an install', () => {
  expect(
    needed.map(([place]) => place).filter((place) => /natural$|mongo|redis|\/pg|dotenv|wordnet/.test(place)),
  ).toEqual([]);
  expect(own.peerDependenciesMeta).toEqual({ natural: { optional: true } });
  expect(packages['node_modules/natural']?.dev).toBe(true);
});

interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly {
    'bom-ref': string;
    version: string;
    purl: string;
    hashes?: unknown[];
    licenses?: unknown[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

test('the SBOM names all of them and nothing else, the same each time', () => {
  const write = (): string => {
    const file = path.join(emptyFolder(), 'sbom.json');
    execFileSync(process.execPath, ['dist/bin/write-sbom.js', file], { stdio: 'pipe' });
    return readFileSync(file, 'utf8');
  };
  const text = write();
  expect(write()).toBe(text);
  const { bomFormat, specVersion, components, dependencies } = JSON.parse(text) as Sbom;
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5']);
  const names = (list: readonly string[]): string[] => [...new Set(list)].sort();
  expect(names(components.map(({ purl }) => decodeURIComponent(purl)))).toEqual(
    names(needed.map(([place, { version }]) => `pkg:npm/${place.replace(/^.*node_modules\//, '')}@${version}`)),
  );
  expect(components.filter(({ hashes, licenses }) => hashes?.length !== 1 || licenses?.length !== 1)).toEqual([]);
  const known = new Set(dependencies.map(({ ref }) => ref));
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
}, 120_000);
