/** How long it takes until a short text is judged and the program has ended, against Node that does nothing and a script that only loads stock kuromoji. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Command, peakOf, timesOf } from './commands.js';
import type { Row } from './table.js';

const BENIGN = '駅前のカフェで朝の品出しスタッフを募集しています。時給1200円、週2日から。\n';
const SUSPICIOUS = '荷物を受け取って指定の場所へ運ぶだけ。日給5万、即日現金。詳しくはテレグラムで。\n';
const ROUNDS = 15;
/** Runs that fill the caches: the first few keep more of V8's code each. */
const WARM_UP = 8;
const STOCK =
  "const p=require('node:path');require('kuromoji').builder({dicPath:p.join(p.dirname(require.resolve('kuromoji/package.json')),'dict')}).build(e=>{if(e)throw e})";

/** `home`: the package; a copy of what is published is measured, without its sources. */
export function measureStarts(home: string): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-start-'));
  try {
    const installed = installIn(folder, home);
    const command = (input: string, cache: string): Command => ({
      argv: [process.execPath, path.join(installed, 'dist', 'bin', 'yamiscan.cjs'), '-f', 'jsonl'],
      input,
      env: { XDG_CACHE_HOME: path.join(folder, cache) },
    });
    const [benign, suspicious] = [command(BENIGN, 'cache'), command(SUSPICIOUS, 'cache')];
    const first = Math.min(
      ...[1, 2, 3].map((run) => timesOf({ first: command(BENIGN, `empty-${run}`) }, 1, 0).get('first') ?? 0),
    );
    timesOf({ benign, suspicious }, WARM_UP);
    const stock: Command = { argv: [process.execPath, '-e', STOCK] };
    const times = timesOf({ node: { argv: [process.execPath, '-e', ''] }, benign, suspicious, stock }, ROUNDS);
    const of = (name: string): number => times.get(name) ?? Number.NaN;
    const peak = (input: string): number =>
      peakOf({ ...command(input, 'cache'), argv: command(input, 'cache').argv.slice(1) as [string] });
    return [
      row('a benign text', of('benign'), { 'bare node': of('benign') / of('node') }, '≤ 1.7 × bare node'),
      row(
        'a suspicious text',
        of('suspicious'),
        { 'bare node': of('suspicious') / of('node'), 'loading stock kuromoji': of('suspicious') / of('stock') },
        '≤ 2.4 × bare node, ≤ 0.1 × kuromoji',
      ),
      row('the first run ever, without caches', first, {}, '≤ 1,500 ms'),
      { what: 'peak memory, a suspicious text', value: peak(SUSPICIOUS), unit: 'MB', ratios: {}, wanted: '≤ 90 MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = (what: string, value: number, ratios: Row['ratios'], wanted: string): Row => ({
  what,
  value,
  unit: 'ms',
  ratios,
  wanted,
});

/** What `npm pack` takes, without the packages that a start doesn't load. */
function installIn(folder: string, home: string): string {
  const installed = path.join(folder, 'yamiscan');
  mkdirSync(installed);
  for (const name of ['dist', 'rules', 'package.json'])
    cpSync(path.join(home, name), path.join(installed, name), { recursive: true, preserveTimestamps: true });
  return installed;
}
