/** Bad inputs and what is promised of each: the exit code, what is said and where, and that every posting is accounted for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { folderWith, run, TOY_RULES } from '../cli/run.js';
import type { BadInput } from './case.js';
import { CSV_CASES } from './cases-csv.js';
import { ENCODING_CASES } from './cases-encodings.js';
import { FILE_CASES } from './cases-files.js';
import { JSON_CASES } from './cases-json.js';
import { OPTION_CASES } from './cases-options.js';
import { PLACE_CASES } from './cases-places.js';
import { TEXT_CASES } from './cases-text.js';
import { YAML_CASES } from './cases-yaml.js';
import { checkAccount, checkOutcome, type Outcome, READS, type Speech } from './check.js';

/** Inputs that `scan` reads, and whatever else can be asked for. */
const READ = { encodings: ENCODING_CASES, csv: CSV_CASES, json: JSON_CASES, text: TEXT_CASES };
const ASKED = { yaml: YAML_CASES, options: OPTION_CASES, files: FILE_CASES, places: PLACE_CASES };
const ALL = Object.values({ ...READ, ...ASKED }).flat();

const TOY = ['--no-config', '--rules', TOY_RULES];
const FORMATS = Object.keys(READS);
/** Every so many rows one is run as a process of its own. */
const SAMPLE = 25;

function folderOf({ files = {}, make }: BadInput): string {
  const folder = folderWith({});
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  make?.(folder);
  return folder;
}

const runIn = (row: BadInput, argv: readonly string[], speech: Speech): Promise<Outcome> =>
  run([...row.argv, ...argv, '--lang', speech], {
    cwd: folderOf(row),
    ...(row.stdin === undefined ? {} : { stdin: row.stdin }),
  });

async function runReal(row: BadInput, argv: readonly string[]): Promise<Outcome> {
  const bin = path.resolve('dist/bin/yamiscan.cjs');
  const child = spawn(process.execPath, [bin, ...row.argv, ...argv, '--lang', 'en'], {
    cwd: folderOf(row),
    stdio: [row.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(row.stdin);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'close'),
  ]);
  return { code: code as number | null, out, err };
}

test('the table has its rows', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(400);
  expect(new Set(ALL.map(({ name }) => name)).size).toBeGreaterThan(ALL.length * 0.9);
});

describe.each(Object.entries(READ))('%s', (_, rows) => {
  test.each(rows.map((row, nth) => [row.name, row, nth] as const))('%s', async (_name, row, nth) => {
    const english = await runIn(row, [...TOY, '-f', 'json', '-q'], 'en');
    checkOutcome(row, english, 'en');
    if (english.out !== '') checkAccount(row, english);
    const format = FORMATS[nth % FORMATS.length] as string;
    const japanese = await runIn(row, [...TOY, '-f', format], 'ja');
    checkOutcome(row, japanese, 'ja');
    if (japanese.out !== '') READS[format]?.(japanese.out);
    if (english.out === '') expect(japanese.out).toBe('');
  });
});

describe.each(Object.entries(ASKED))('%s', (_, rows) => {
  test.for(rows.map((row) => [row.name, row] as const))('%s', async ([, row], { skip }) => {
    const reason = row.unless?.() ?? null;
    skip(reason !== null, reason ?? '');
    for (const speech of ['en', 'ja'] as const) {
      const outcome = await runIn(row, [], speech);
      checkOutcome(row, outcome, speech);
      if (row.judged !== undefined && outcome.out !== '') checkAccount(row, outcome);
    }
  });
});

describe('as a process of its own', () => {
  const read = Object.values(READ).flat();
  const sampled = ALL.filter((row, nth) => row.isReal ?? nth % SAMPLE === 0);
  test.for(sampled.map((row) => [row.name, row] as const))('%s', async ([, row], { skip }) => {
    const reason = row.unless?.() ?? null;
    skip(reason !== null, reason ?? '');
    const isRead = read.includes(row);
    const outcome = await runReal(row, isRead ? [...TOY, '-f', 'json', '-q'] : []);
    checkOutcome(row, outcome, 'en');
    if (isRead && outcome.out !== '') checkAccount(row, outcome);
  });
});
