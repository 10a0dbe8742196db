/** What other programs take for the same file, as floors: MeCab to cut it into words, ripgrep to look for strings in it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RulePack } from '../domain/rule.js';
import { type Command, has, timesOf } from './commands.js';
import type { Row } from './table.js';

/** Rows from which on a run is long enough to be timed once. */
const LARGE = 100_000;

/** Programs that aren't installed are left out. `folder` holds `rows-N.csv`. */
export function measureFloors(folder: string, rows: number, pack: RulePack): Row[] {
  const file = path.join(folder, `rows-${rows}.csv`);
  const output = path.join(folder, 'floor.txt');
  const strings = path.join(folder, 'strings.txt');
  const phrases = [...pack.terms.values()].flatMap((term) => term.phrases.map(({ text }) => text));
  writeFileSync(strings, phrases.filter((text) => !/[\r\n]/.test(text)).join('\n'));
  const commands: Readonly<Record<string, Command>> = {
    ...(has('mecab', '--version')
      ? { 'MeCab cuts the file into words': { argv: ['mecab', '-Owakati', '-b', '1000000', file], output } }
      : {}),
    ...(has('rg', '--version')
      ? { [`ripgrep looks for ${phrases.length} strings`]: { argv: ['rg', '-F', '-f', strings, file], output } }
      : {}),
  };
  const times = timesOf(commands, rows >= LARGE ? 1 : 3, 0);
  return [...times].map(([what, milliseconds]) => ({
    what: `${what}, ${rows.toLocaleString('en')} rows`,
    value: milliseconds / 1000,
    unit: 's',
    ratios: {},
  }));
}
