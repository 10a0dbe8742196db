/** With several threads a run says what it says with one; whatever becomes of a thread is named. Needs the built workers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createCrew, isDone } from '../../src/cli/jobs/crew.js';
import { inOrder } from '../../src/cli/jobs/in-order.js';
import { openPool } from '../../src/cli/jobs/pool.js';
import type { SentText, Verdict } from '../../src/cli/jobs/verdict.js';
import type { Posting } from '../../src/domain/posting.js';
import type { Report } from '../../src/domain/report.js';
import type { EncodingName } from '../../src/read/index.js';
import { rawBatch } from '../../src/read/raw.js';
import { postingOf, scannerOf } from '../../src/stages.js';
import { encode } from '../read/encode.js';
import { toyPack } from '../toy.js';
import { folderWith, records, run, scan, TOY_RULES } from './run.js';

const TEXTS = ['赤玉を運ぶ仕事', '駅前のカフェで接客', '"青玉\nと赤玉"', '🍙🍙赤 玉', '\u200b日給5万円、赤玉'];
const row = (at: number): string => `${at},${TEXTS[at % TEXTS.length]},${at % 3 === 0 ? 'recruit' : 'benign'}`;
const csv = (rows: number): string => {
  const lines = Array.from({ length: rows }, (_, at) => (at % 97 === 96 ? `${at},短い` : row(at)));
  return `id,text,label\n${lines.join('\n')}\n`;
};
const jsonl = Array.from({ length: 150 }, (_, at) => (at % 40 === 39 ? '{"text": ' : `{"text":"赤玉${at}"}`)).join(
  '\n',
);

const mixed = (): string =>
  folderWith({ 'a.csv': csv(700), 'b.jsonl': jsonl, 'c.txt': '赤玉です', 'd.csv': 'id,x\n1\n' });

/** Works so long, as scanning does. */
function work(milliseconds: number): void {
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < milliseconds * 1_000);
}

test.each(['text', 'json', 'jsonl', 'csv'])(
  '-f %s is the same for any number of threads, problems included',
  async (format) => {
    const folder = mixed();
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => scan(['.', '-f', format, '--jobs', jobs, '--fail-on', 'low'], { cwd: folder })),
    );
    expect(one?.err).toContain('b.jsonl:40');
    expect(one?.code).toBe(2);
    expect(three).toEqual(one);
  },
);

/** Cut anywhere, so that rows, quotes and characters of several bytes lie across the cuts. */
const cut = (bytes: Buffer): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 311) }, (_, at) => bytes.subarray(at * 311, at * 311 + 311)),
  );

/** Breaks in quotes, quotes in quotes, rows too short and too long, a quote that is never closed, blank lines. */
const hostile = (rows: number): string => {
  const odd = [
    '7,短い',
    '8,赤玉,benign,多い,1',
    '"9","赤玉の"仕事"です",recruit',
    '',
    '\u3000',
    '10,"閉じない赤玉,recruit',
  ];
  const lines = Array.from({ length: rows }, (_, at) =>
    at % 23 === 22 ? (odd[((at / 23) % odd.length) | 0] ?? '') : row(at),
  );
  return `id,本文,label\r\n${lines.join('\r\n')}\r\n`;
};

test.each([
  ['csv', 'utf-8', hostile(400), ['-f', 'jsonl']],
  ['csv', 'utf-8', hostile(400), ['-f', 'text', '--min-level', 'low', '--id-column', 'label']],
  ['csv', 'utf-8', hostile(400), ['-f', 'csv', '-o', 'jsonl=/dev/null']],
  ['csv', 'utf-8', hostile(400), ['-f', 'json', '-o', 'csv=/dev/null']],
  ['csv', 'utf-8', hostile(400), ['-f', 'csv', '--min-level', 'low', '--bom']],
  ['csv', 'shift_jis', hostile(400).replaceAll('\u200b', '').replaceAll('🍙', ''), ['-f', 'jsonl']],
  ['csv', 'utf-16le', hostile(400), ['-f', 'jsonl', '--no-header', '--text-column', '2']],
  ['tsv', 'utf-8', hostile(400).replaceAll(',', '\t'), ['-f', 'text', '-q']],
  ['jsonl', 'utf-8', `${jsonl}\n{"body":"赤玉"}\n[1]\n\n${jsonl}\n{"body":"青玉"}\n`, ['-f', 'jsonl']],
  ['json', 'utf-8', `[${jsonl.replaceAll('\n', ',\n')}, "赤\\n玉", {"post":"赤玉"}]`, ['-f', 'text']],
  ['lines', 'utf-8', hostile(300), ['-f', 'jsonl']],
])('%s in %s that comes in pieces: the same for any number of threads %#', async (input, encoding, text, options) => {
  const bytes = encode(text, encoding as EncodingName);
  const argv = ['--input', input, '--encoding', encoding, '--fail-on', '50', ...options];
  const [one, two] = await Promise.all(
    ['1', '2'].map((jobs) => scan([...argv, '--jobs', jobs], { stdin: cut(bytes) })),
  );
  expect(one?.out).toContain('10');
  expect(two).toEqual(one);
});

test('rows of several files are laid under one header by all threads', async () => {
  const other = `本文,何か,id\n${Array.from({ length: 1_000 }, (_, at) => `赤玉${at},${at % 5 === 0 ? '余り' : ''},b${at}`).join('\n')}\n`;
  const folder = folderWith({ 'a.csv': csv(2_000), 'b.csv': other.replace('本文', 'text'), 'c.csv': csv(2_000) });
  for (const format of ['csv', 'json']) {
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => scan(['a.csv', 'b.csv', 'c.csv', '-f', format, '--jobs', jobs], { cwd: folder })),
    );
    expect(one?.err.match(/not in the CSV/g)?.length ?? 0).toBe(format === 'csv' ? 200 : 0);
    expect(two).toEqual(one);
  }
}, 120_000);

test.skipIf(availableParallelism() === 1)(
  'a pipe of which much was read gets threads before they are due',
  async () => {
    const { scan, pack } = scannerOf(toyPack([]));
    let here = 0;
    let read = 0;
    const items = async function* (): AsyncGenerator<{ posting: Posting }> {
      for (; read < 300; read++) yield { posting: { ...postingOf('赤玉'), id: `${read}` } };
    };
    const counted = (posting: Posting | string): Report => {
      here += 1;
      return scan(posting);
    };
    const crew = createCrew(
      {
        scan: counted,
        scanMany: (all) => all.map(counted),
        pack,
      },
      null,
      { isMuch: () => read > 100 },
    );
    let all = 0;
    for await (const _ of crew.judge(items())) all += 1;
    await crew.close();
    expect(all).toBe(300);
    expect(here).toBe(102);
  },
);

test('eval and its files are the same too', async () => {
  const folder = folderWith({ 'a.csv': csv(700) });
  const [one, two] = await Promise.all(
    ['1', '2'].map(async (jobs) => {
      const misses = path.join(folder, `misses-${jobs}.jsonl`);
      const argv = ['eval', 'a.csv', '--ordinary', 'a.csv', '-f', 'json', '--misses', misses, '--jobs', jobs];
      const ran = await run([...argv, '--no-config', '--rules', TOY_RULES], { cwd: folder });
      return { ...ran, misses: readFileSync(misses, 'utf8') };
    }),
  );
  expect(one?.misses).not.toBe('');
  expect(two).toEqual(one);
});

test.skipIf(availableParallelism() === 1)(
  'threads go on where the first one stopped, and nothing is said of it',
  async () => {
    const { scan, pack } = scannerOf(toyPack([]));
    let here = 0;
    const counted = (posting: Posting | string): Report => {
      here += 1;
      work(1);
      return scan(posting);
    };
    const crew = createCrew({ scan: counted, scanMany: (all) => all.map(counted), pack }, null, { alone: 20_000 });
    const items = async function* (): AsyncGenerator<{ posting: Posting }> {
      for (let at = 0; at < 300; at++) yield { posting: { ...postingOf('赤玉'), id: `${at}` } };
    };
    const ids: string[] = [];
    for await (const { verdict } of crew.judge(items())) if ('report' in verdict) ids.push(verdict.report.id);
    await crew.close();
    expect(ids).toEqual(Array.from({ length: 300 }, (_, at) => `${at}`));
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThan(300);
  },
);

test.each(['0', '-1', '1.5', 'many', '999', ''])('--jobs %j is refused', async (jobs) => {
  const { code, err } = await scan([`--jobs=${jobs}`], { stdin: '赤玉' });
  expect([code, err]).toEqual([2, expect.stringContaining(`--jobs: ${jobs}: must be a whole number`)]);
});

test('threads judge lines as they come, and a reader that leaves ends them', async () => {
  const argv = ['dist/bin/yamiscan.cjs', '--no-config', '--rules', TOY_RULES, '--input', 'lines', '-f', 'jsonl'];
  const child = spawn(process.execPath, [...argv, '--jobs', '2'], { stdio: ['pipe', 'pipe', 'inherit'] });
  for (const id of ['1', '2']) {
    child.stdin.write('赤玉を運ぶ仕事があります\n');
    const [line] = await once(child.stdout, 'data');
    expect(records(String(line))[0]).toMatchObject({ id });
  }
  child.stdout.destroy();
  child.stdin.on('error', () => {});
  const feed = setInterval(() => child.stdin.write('赤玉\n'.repeat(500)), 5);
  const [code] = await once(child, 'close');
  clearInterval(feed);
  expect(code).toBe(0);
});

describe('a thread that ends', () => {
  const pool = (code: string) =>
    openPool(toyPack([]), 2, null, { worker: path.join(folderWith({ 'worker.mjs': code }), 'worker.mjs') });
  const outcomes = (verdicts: readonly Verdict[]) =>
    verdicts.map((verdict) => ('error' in verdict ? String(verdict.error) : verdict.report));

  test('takes no posting with it but the one it died of', async () => {
    const { judge, close } = pool(`export const judgeTexts = (texts) => texts.includes('bad')
      ? new Promise(() => setTimeout(() => { throw new Error('lost') }))
      : texts.map((text) => ({ report: text }))`);
    const texts = Array.from({ length: 20 }, (_, at) => (at === 13 ? 'bad' : `text ${at}`));
    expect(outcomes(await judge(texts))).toEqual(texts.map((text) => (text === 'bad' ? 'Error: lost' : text)));
    await close();
  });

  test('takes no record with it but the one it died of', async () => {
    const { scan, close } = pool(`export const scanRecords = ({ batch }) => batch.text.includes('bad')
      ? new Promise(() => setTimeout(() => { throw new Error('lost') }))
      : { pages: [{ bytes: Buffer.from(batch.text), collected: null }], counts: { levels: {}, fired: new Map() }, remarks: [], at: batch.rowsBefore }`);
    const records = Array.from({ length: 20 }, (_, at) => ({
      text: at === 13 ? 'bad' : `${at}.`,
      line: 2 * at,
      isTooLong: false,
      unclosedOn: null,
    }));
    const done = await scan(rawBatch(records, { kind: 'lines', file: 'a.txt' }, 100));
    expect(done.map(({ pages }) => Buffer.concat(pages.map(({ bytes }) => bytes)).toString()).join('')).toBe(
      records.map(({ text }) => (text === 'bad' ? '' : text)).join(''),
    );
    expect(done.flatMap(({ remarks }) => remarks)).toMatchObject([
      { problem: { file: 'a.txt', line: 26, message: { en: expect.stringContaining('(internal error: lost)') } } },
    ]);
    await close();
  });

  test('before it has begun is named for every posting, and soon given up', async () => {
    const { judge, close } = pool(`throw new Error('no start')`);
    const texts = Array.from({ length: 128 }, (_, at) => `text ${at}`);
    const all = await Promise.all([judge(texts), judge(texts), judge(texts)]);
    expect(outcomes(all.flat())).toEqual(Array(3 * 128).fill('Error: no start'));
    await close();
  });
});

describe('in order', () => {
  interface Item {
    readonly posting: Posting;
  }
  const reportOf = (text: SentText): Verdict => ({ report: { id: '', score: text.length } as Report });
  const items = async function* (count: number, seen: { read: number }): AsyncGenerator<readonly Item[]> {
    for (; seen.read < count; seen.read++) yield [{ posting: postingOf(`${seen.read}`) }];
  };

  const judge = async (texts: readonly SentText[]) => texts.map(reportOf);
  const scan = async () => [];

  test('late answers wait for earlier ones', async () => {
    let late = 50;
    const judge = async (texts: readonly SentText[]): Promise<Verdict[]> => {
      late = Math.max(0, late - 10);
      await new Promise((resolve) => setTimeout(resolve, late));
      return texts.map(reportOf);
    };
    const texts: string[] = [];
    for await (const batch of inOrder(items(1_000, { read: 0 }), { judge, scan }, 8))
      if (!isDone(batch)) texts.push(...batch.map(({ posting }) => posting.text));
    expect(texts).toEqual(Array.from({ length: 1_000 }, (_, at) => `${at}`));
  });

  test('reads no further than it must when nobody takes anything', async () => {
    const seen = { read: 0 };
    for await (const _ of inOrder(items(100_000, seen), { judge, scan }, 4)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      break;
    }
    expect(seen.read).toBeLessThan(6 * 128);
  });

  test('what breaks while reading comes after what was read', async () => {
    const broken = Readable.from(
      (async function* () {
        yield [{ posting: postingOf('赤玉') }];
        throw new Error('torn');
      })(),
    ) as AsyncIterable<readonly Item[]>;
    const got: string[] = [];
    const all = async (): Promise<void> => {
      for await (const batch of inOrder(broken, { judge, scan }, 2))
        if (!isDone(batch)) got.push(...batch.map(({ posting }) => posting.text));
    };
    await expect(all()).rejects.toThrow('torn');
    expect(got).toEqual(['赤玉']);
  });
});
