/** `npm run sbom`: what is needed at run time, as CycloneDX, from the lock file. The same lock file gives the same bytes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageFolder } from '../src/rules/home.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devDependencies?: object }>>;
}
interface Sbom {
  serialNumber?: string;
  readonly metadata: { timestamp?: string };
}

const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(packageFolder(), name), 'utf8')) as T;
const { devDependencies: _, scripts: __, ...own } = read<Record<string, unknown>>('package.json');
const lock = read<Lock>('package-lock.json');

// Asked to omit the tools, npm also omits what they share with the program: they are taken away before.
const needed = Object.entries(lock.packages)
  .filter(([, { dev }]) => dev !== true)
  .map(([place, { devDependencies: ___, ...entry }]) => [place, entry]);
const place = mkdtempSync(path.join(tmpdir(), 'yamiscan-sbom-'));
// npm calls the program after its folder.
const folder = path.join(place, 'yamiscan');
try {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(own));
  writeFileSync(
    path.join(folder, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: Object.fromEntries(needed) }),
  );
  const argv = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const sbom = JSON.parse(execFileSync('npm', argv, { cwd: folder, encoding: 'utf8' })) as Sbom;
  // One is drawn at random, the other is now.
  delete sbom.serialNumber;
  delete sbom.metadata.timestamp;
  writeFileSync(path.resolve(process.argv[2] ?? 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
