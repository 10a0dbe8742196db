/** `npm run pack:check`: the commit is packed twice, from clones in unlike places and settings, and the files must be the same bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageFolder } from '../src/rules/home.js';

const CLONES = [
  { place: 'a', env: { TZ: 'UTC', LC_ALL: 'C' } },
  { place: path.join('another', 'place', '日本'), env: { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' } },
];

/** A packed file has the modes of what it is packed from: so this one is part of how it is made. */
process.umask(0o022);

const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-pack-'));
try {
  for (const { place } of CLONES) {
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    execFileSync('git', ['clone', '--quiet', packageFolder(), path.join(folder, place)]);
  }
  const sums = CLONES.map(({ place, env }) => {
    const clone = path.join(folder, place);
    const run = (command: string, argv: readonly string[], cwd: string): void =>
      void execFileSync(command, argv, {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], clone);
    run('npm', ['pack', '--loglevel=error'], clone);
    const file = readdirSync(clone).find((name) => name.endsWith('.tgz')) ?? '';
    const bytes = readFileSync(path.join(clone, file));
    const sum = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${sum}  ${file}  ${bytes.length} bytes  (${place})\n`);
    return sum;
  });
  if (new Set(sums).size > 1) {
    process.stderr.write('the packed files differ\n');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
