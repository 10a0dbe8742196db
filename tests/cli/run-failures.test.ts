/** What happens when something inside breaks: the run goes on, and says so. */
import { expect, test } from 'vitest';
import { scan as scanAll } from '../../src/cli/commands/scan.js';
import { exitCodeOf } from '../../src/cli/gate.js';
import { createCrew } from '../../src/cli/jobs/crew.js';
import type { Item } from '../../src/cli/postings.js';
import { createTally } from '../../src/cli/tally.js';
import { createVoice } from '../../src/cli/voice.js';
import type { Posting } from '../../src/domain/posting.js';
import type { Report } from '../../src/domain/report.js';
import type { Summary } from '../../src/domain/summary.js';
import { postingOf } from '../../src/scanner.js';
import { toyPack } from '../toy.js';
import { toyIo } from './run.js';

const batches = async function* (...texts: string[]): AsyncGenerator<readonly Item[]> {
  for (const [at, text] of texts.entries()) {
    const posting = { ...postingOf(text), source: { file: 'a.txt', row: at + 1, line: at + 1 } };
    yield [{ kind: 'posting', posting }];
  }
};

const scan = (posting: Posting | string): Report => {
  if (typeof posting !== 'string' && posting.text === 'bad') throw new TypeError('boom\nmore');
  return { level: 'none', signals: [] } as unknown as Report;
};

async function runBroken(env: Record<string, string>) {
  const { io, err } = toyIo({ env });
  const summaries: Summary[] = [];
  const seen: string[] = [];
  const ran = await scanAll({
    batches: batches('good', 'bad', 'good'),
    crew: createCrew({ scan, scanMany: (all) => all.map(scan), pack: toyPack([]) }, 1),
    kept: null,
    outputs: {
      posting: (posting) => {
        seen.push(posting.text);
        return [];
      },
      isFull: () => false,
      flush: async () => true,
      append: async () => true,
      end: async (summary) => void summaries.push(summary),
      stop: async () => {},
      abandon: async () => {},
    },
    voice: createVoice(io, 'en'),
    progress: { isShown: false, postings: () => {}, interrupt: (print) => print(), stop: () => {} },
    fails: () => false,
    quiet: null,
    missing: [],
    keeper: null,
    interruption: { came: new Promise(() => {}), signal: () => null },
    howToGoOn: null,
  });
  return { ran, seen, summary: summaries[0], err: err() };
}

test('a posting that breaks the scanner is named, counted and left out', async () => {
  const { ran, seen, summary, err } = await runBroken({});
  expect(err).toBe('yamiscan: a.txt:2: this posting could not be judged (internal error: boom␊more)\n');
  expect(seen).toEqual(['good', 'good']);
  expect(summary).toMatchObject({ postings: 2, complete: false, problemCount: 1 });
  expect(exitCodeOf(ran, false)).toBe(2);
  expect(exitCodeOf(ran, true)).toBe(0);
});

test('YAMISCAN_DEBUG shows where', async () => {
  expect((await runBroken({ YAMISCAN_DEBUG: '1' })).err).toMatch(/\n {4}at /);
});

test('problems without end are counted, not kept', () => {
  const tally = createTally();
  for (let line = 1; line <= 5_000; line++) tally.problem({ file: 'a', line, message: { ja: '', en: '' } });
  const { problems, problemCount, complete } = tally.summary();
  expect([problems.length, problemCount, complete]).toEqual([1_000, 5_000, false]);
});

test.each([
  [{ failed: false, missing: false, incomplete: false }, false, 0],
  [{ failed: true, missing: false, incomplete: false }, false, 1],
  [{ failed: true, missing: false, incomplete: true }, false, 2],
  [{ failed: true, missing: false, incomplete: true }, true, 1],
  [{ failed: true, missing: true, incomplete: true }, true, 2],
])('%j, incomplete allowed: %j → %d', (outcome, allowed, code) => {
  expect(exitCodeOf(outcome, allowed)).toBe(code);
});
