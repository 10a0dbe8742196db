/** `yamiscan stream`: one record for each line, whatever the line holds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAll } from '../../src/cli/commands/stream-answers.js';
import { TimeLimitError } from '../../src/cli/jobs/time-limit.js';
import { FAULTS } from '../../src/domain/answer.js';
import { STREAM_WRITERS } from '../../src/format/stream/index.js';
import { postingOf } from '../../src/stages.js';
import { hostileText } from '../text.js';
import { folderWith, type RunOptions, records, run, scan, TOY_RULES } from './run.js';

const stream = (argv: readonly string[], options: RunOptions = {}) =>
  run(['stream', '--no-config', '--rules', TOY_RULES, ...argv], options);

const ask = (id: string) => ({ id, posting: postingOf('赤玉') });

/** In pieces of these sizes, again and again. */
function inPieces(bytes: Buffer, sizes: readonly number[]): Readable {
  const pieces: Buffer[] = [];
  for (let from = 0, nth = 0; from < bytes.length; nth++) {
    const to = from + (sizes[nth % sizes.length] ?? 1);
    pieces.push(bytes.subarray(from, to));
    from = to;
  }
  return Readable.from(pieces);
}

/** What an engine counts. */
const linesIn = (bytes: Buffer): number =>
  bytes.filter((byte) => byte === 0x0a).length + (bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0);

/** What readers take for the end of a line: Java's a CR too, Python's also others, which JSON can escape. */
const ENDINGS = { jsonl: /\r\n|[\n\r\u0085\u2028\u2029]/, tsv: /\r\n|[\n\r]/ } as const;

const json = fc.json({ maxDepth: 3 });
const line = fc.oneof(
  hostileText().map((text) => Buffer.from(JSON.stringify({ id: text, text }))),
  fc.tuple(json, hostileText()).map(([id, text]) => Buffer.from(`{"id": ${id} ,"text":${JSON.stringify(text)}}`)),
  hostileText().map((text) => Buffer.from(text)),
  json.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
);
const input = fc
  .tuple(fc.array(line, { maxLength: 20 }), fc.boolean())
  .map(([lines, isEnded]) =>
    Buffer.concat(lines.flatMap((one, at) => (at > 0 || isEnded ? [Buffer.from('\n'), one] : [one]))),
  );
const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 });

describe('any bytes', () => {
  test.each(['jsonl', 'tsv'] as const)('as %s: as many lines come out as go in', async (format) => {
    await fc.assert(
      fc.asyncProperty(input, sizes, fc.integer({ min: 1, max: 5 }), async (bytes, pieces, batch) => {
        const stdin = inPieces(bytes, pieces);
        const { code, out, err } = await stream(['-f', format, '-q', '--batch', `${batch}`], { stdin });
        expect([code, err]).toEqual([0, '']);
        expect(out.split(ENDINGS[format])).toHaveLength(linesIn(bytes) + 1);
      }),
      { numRuns: 30 },
    );
  });

  test('records are JSON, with a report or a known error', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (bytes) => {
        for (const record of records((await stream(['-q'], { stdin: bytes })).out)) {
          expect(Object.keys(record).slice(0, 2)).toEqual(['v', 'id']);
          if ('level' in record) expect(record.error).toBeUndefined();
          else expect(FAULTS).toContain(record.error);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('ids come back as they were, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 20 }), sizes, async (ids, pieces) => {
        const lines = ids.map((id) => `{"text":"赤玉","id":${id}}\n`);
        const { out } = await stream([], { stdin: inPieces(Buffer.from(lines.join('')), pieces) });
        expect(records(out).map(({ id }) => id)).toEqual(ids.map((id) => JSON.parse(id)));
      }),
      { numRuns: 30 },
    );
  });

  test('cells come back as they were, in order', async () => {
    const cell = hostileText().map((text) => text.replace(/[\t\n\r\ud800-\udfff]/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 20 }), async (ids) => {
        const { out } = await stream(['-f', 'tsv'], { stdin: ids.map((id) => `${id}\t赤玉\n`).join('') });
        const cells = out.split('\n').map((row) => row.split('\t')[0]);
        // A byte order mark at the very start is none of the id.
        expect(cells.slice(0, -1)).toEqual(ids.map((id, at) => (at === 0 ? id.replace(/^\uFEFF/, '') : id)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is wrong with a line', () => {
  test.each([
    ['empty-line', '', null],
    ['empty-line', ' \r', null],
    ['not-json', '{"id":1,"text":', null],
    ['not-object', '[1]', null],
    ['not-object', '7', null],
    ['not-object', 'null', null],
    ['no-text', '{"id":"a"}', 'a'],
    ['no-text', '{"id":"a","text":{}}', 'a'],
    ['bad-bytes', Buffer.from('{"id":3,"text":"\xff"}', 'latin1'), 3],
    ['bad-bytes', Buffer.from('{"id":"\xff","text":""}', 'latin1'), null],
    ['bad-bytes', Buffer.from([0xff]), null],
    ['too-deep', `{"id":4,"text":"a","more":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, null],
  ])('%s (%#)', async (error, line, id) => {
    const stdin = Buffer.concat([Buffer.from(line), Buffer.from('\n{"id":"next","text":"赤玉"}\n')]);
    const { code, out, err } = await stream([], { stdin });
    expect(records(out)).toMatchObject([
      { v: 1, id, error },
      { v: 1, id: 'next', level: 'high' },
    ]);
    expect([code, err]).toEqual([0, 'yamiscan: of 2 lines 1 could not be judged and were answered with an error\n']);
  });

  test('is said in the language of the reader', async () => {
    const { out, err } = await stream(['--lang', 'ja'], { stdin: '{\n' });
    expect(records(out)).toEqual([{ v: 1, id: null, error: 'not-json', message: 'JSONとして読めません' }]);
    expect(err).toBe('yamiscan: 1行のうち1行は判定できず、error として答えました\n');
  });

  test('is no failure unless it is asked to be', async () => {
    expect((await stream(['--strict'], { stdin: '{\n"赤玉"\n' })).code).toBe(2);
    expect((await stream(['--strict'], { stdin: '"赤玉"\n' })).code).toBe(0);
  });

  test('took too long, or broke the scanner', async () => {
    const [slow, broken] = [{ error: new TimeLimitError(3) }, { error: new Error('no colour') }];
    const lines = [slow, broken].map((verdict, nth) => ({ ...ask(`"${nth}"`), isLast: true, verdict }));
    const out: Buffer[] = [];
    const stacks: unknown[] = [];
    const answered = await answerAll(Readable.from([lines]), {
      put: STREAM_WRITERS.jsonl([], 'en'),
      batch: 1,
      sink: { write: async (bytes) => out.push(Buffer.from(bytes)) > 0, close: async () => {} },
      onBroken: (error) => stacks.push(error),
    });
    expect(answered).toEqual({ lines: 2, faults: 2, isCut: false });
    expect(records(Buffer.concat(out).toString())).toEqual([
      { v: 1, id: '0', error: 'timed-out', message: 'could not be judged within 3 s' },
      { v: 1, id: '1', error: 'not-judged', message: 'could not be judged (internal error: no colour)' },
    ]);
    expect(stacks).toEqual([broken?.error]);
  });

  test('is too long, and takes no memory', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let most = 0;
    const stdin = Readable.from(
      (function* () {
        yield Buffer.from('{"id":1,"text":"');
        for (let megabytes = 0; megabytes < 256; megabytes++) {
          yield Buffer.from(piece);
          most = Math.max(most, process.memoryUsage().arrayBuffers);
        }
        yield Buffer.from('"}\n{"id":2,"text":"赤玉"}\n');
      })(),
    );
    const { out } = await stream([], { stdin });
    expect(records(out)).toMatchObject([{ error: 'too-long' }, { id: 2, level: 'high' }]);
    expect(most).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('records', () => {
  const TEXT = '赤玉を運ぶ仕事、日給5万円';

  test('say what a scan says', async () => {
    const stdin = `${JSON.stringify({ id: 'a', text: TEXT, date: '2026-01-31' })}\n`;
    const scanned = await scan(['--input', 'jsonl', '-f', 'jsonl', '--text-column', 'text'], { stdin });
    const [{ source: _, ...report } = {}] = records(scanned.out);
    const [{ v, rules, ...record } = {}] = records((await stream(['--fields', 'all'], { stdin })).out);
    expect(record).toEqual(report);
    expect(v).toBe(1);
    expect(rules).toEqual(
      (report.signals as { rule: string; points: number }[])
        .filter(({ points }) => points !== 0)
        .map(({ rule }) => rule),
    );
  });

  test('are those of the schema', async () => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(readFileSync('docs/stream.schema.json', 'utf8')),
    );
    const texts = [TEXT, '時給900円 東京都', '赤玉 LINE: abc123 日給3万円', '赤玉とは何ですか', ''];
    const stdin = `${texts.map((text, id) => JSON.stringify({ id, text })).join('\n')}\n{\n\n[]`;
    for (const argv of [[], ['--fields', 'all']])
      for (const record of records((await stream(argv, { stdin })).out))
        expect(validate(record), JSON.stringify([record, validate.errors])).toBe(true);
  });

  test('hold the fields that are asked for, in that order', async () => {
    const { out } = await stream(['--fields', 'score,level'], { stdin: '{"id":9,"text":"赤玉"}' });
    expect(out).toMatch(/^\{"v":1,"id":9,"score":[\d.]+,"level":"high"\}\n$/);
  });

  test('of rows are rows, with JSON in a cell where a field has parts', async () => {
    const { out } = await stream(['-f', 'tsv', '--fields', 'level,disclosure,signals,crimes'], {
      stdin: '7\t赤玉\\\\\\n\\N\n8\t\\N\n\\N\n',
    });
    const [first = [], second, third] = out.split('\n').map((row) => row.split('\t'));
    expect(first.slice(0, 2)).toEqual(['7', 'high']);
    expect(JSON.parse((first[3] ?? '').replace(/\\\\/g, '\\'))).toMatchObject([{ evidence: [{ text: '赤玉' }] }]);
    expect(first.at(-1)).toBe('\\N');
    expect(second).toEqual(['8', 'none', '\\N', '[]', '', '\\N']);
    expect(third).toEqual(['\\N', '\\N', '\\N', '\\N', '\\N', 'no-text']);
  });

  test('of a single column need no id', async () => {
    const { out } = await stream(['-f', 'tsv', '--text-column', '1', '--fields', 'level'], { stdin: '赤玉\n\n白玉' });
    expect(out).toBe('\\N\thigh\t\\N\n\\N\tnone\t\\N\n\\N\tlow\t\\N\n');
  });

  test('of other names', async () => {
    const stdin = '{"n":[1, 2.50],"a":"白玉","b":"赤玉"}\n';
    const argv = ['--id-column', 'n', '--text-column', 'a', '--text-column', 'b', '--fields', 'level'];
    expect((await stream(argv, { stdin })).out).toBe('{"v":1,"id":[1, 2.50],"level":"high"}\n');
  });

  test('are the same on several threads', async () => {
    const lines = Array.from({ length: 500 }, (_, at) => (at % 50 === 7 ? '{' : `{"id":${at},"text":"赤玉${at}"}`));
    const stdin = `${lines.join('\n')}\n`;
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => stream(['--jobs', jobs], { stdin })));
    expect(records(one?.out ?? '')).toHaveLength(500);
    expect(two).toEqual(one);
  });
});

test.each([
  [['--fields', 'levle'], /--fields: there is no field levle \(did you mean level\?\)/],
  [['--fields', 'level,level'], /--fields: level is named twice/],
  [['-f', 'csv'], /--format: there is no format csv/],
  [['-f', 'tsv', '--id-column', 'id'], /--id-column: id: rows of TSV have no names/],
  [['-f', 'tsv', '--text-column', '0'], /--text-column: 0: rows of TSV have no names/],
  [['--batch', '0'], /--batch: 0: write a whole number from 1 on/],
  [['posts.jsonl'], /stream: too many arguments/],
  [['--rules', 'nowhere'], /there is no folder of rules/],
])('wrong use ends it before anything is read: %j', async (argv, message) => {
  const { code, out, err } = await stream(argv, { stdin: '{}\n' });
  expect(err).toMatch(message);
  expect([code, out]).toEqual([2, '']);
});

test('a config file names columns', async () => {
  const cwd = folderWith({ 'yamiscan.config.yml': 'text-column: 一言\n' });
  const argv = ['stream', '--rules', path.resolve(TOY_RULES), '--fields', 'level'];
  expect((await run(argv, { cwd, stdin: '{"一言":"赤玉"}\n' })).out).toBe('{"v":1,"id":null,"level":"high"}\n');
});

describe('when', () => {
  const keeping = (): { written: string[]; stdout: Writable } => {
    const written: string[] = [];
    const write = (chunk: Buffer, _encoding: string, done: () => void): void => {
      written.push(chunk.toString());
      done();
    };
    return { written, stdout: new Writable({ write }) };
  };

  test('each line is answered as soon as it is there, whatever the batch', async () => {
    const stdin = new PassThrough();
    const { written, stdout } = keeping();
    const running = stream(['--batch', '1000'], { stdin, stdout });
    stdin.write('{"id"');
    for (let count = 1; count <= 3; count++) {
      stdin.write(`:${count},"text":"赤玉"}\n{"id"`);
      await expect.poll(() => written.length, { timeout: 5_000 }).toBe(count);
    }
    stdin.end();
    expect((await running).code).toBe(0);
  });

  test('lines that are there are written together, or one by one', async () => {
    const stdin = '"赤玉"\n'.repeat(10);
    for (const [batch, pieces] of [
      ['1', 10],
      ['4', 3],
      ['64', 1],
    ] as const) {
      const { written, stdout } = keeping();
      await stream(['--batch', batch], { stdin, stdout });
      expect(written).toHaveLength(pieces);
    }
  });

  test('a slow reader is waited for', async () => {
    let pulled = 0;
    const stdin = Readable.from(
      (function* () {
        for (; pulled < 1_000; pulled++) yield Buffer.from('"赤玉"\n'.repeat(100));
      })(),
    );
    const stdout = new Writable({ highWaterMark: 1024, write: () => {} });
    void stream([], { stdin, stdout });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(pulled).toBeLessThan(50);
    stdout.destroy();
  });
});
