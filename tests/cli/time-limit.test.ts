/** A posting that takes too long is named and skipped; the run goes on, on one thread and on several. Needs the built workers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCrew } from '../../src/cli/jobs/crew.js';
import { TimeLimitError, withinTime } from '../../src/cli/jobs/time-limit.js';
import type { Posting } from '../../src/domain/posting.js';
import { postingOf, scannerOf } from '../../src/stages.js';
import { toyPack, toyRule } from '../toy.js';
import { folderWith, type Ran, run } from './run.js';

const PACK = toyPack([toyRule('red', { phrase: ['赤玉'] })]);
const ENDLESS = '終わらない';
const SECONDS = 0.3;

/** Never comes back from one text, in a loop or in a pattern. */
function stuckIn(hang: () => void) {
  const { scan, scanMany, pack } = scannerOf(PACK);
  const isEndless = (posting: Posting | string): boolean =>
    (typeof posting === 'string' ? posting : posting.text).includes(ENDLESS);
  return {
    pack,
    scan: (posting: Posting | string) => {
      if (isEndless(posting)) hang();
      return scan(posting);
    },
    scanMany: (postings: readonly (Posting | string)[]) => {
      if (postings.some(isEndless)) hang();
      return scanMany(postings);
    },
  };
}

const loop = (): never => {
  for (;;);
};
const backtrack = (): void => void /^(?:あ|ああ)+い/u.test('あ'.repeat(200));

describe.each([
  ['a loop', loop],
  ['a pattern', backtrack],
])('%s without an end', (_, hang) => {
  test('is stopped, and what is judged after it is judged as by a new scanner', () => {
    const limited = withinTime(stuckIn(hang), SECONDS);
    expect(() => limited.scan(ENDLESS)).toThrow(TimeLimitError);
    expect(limited.scan('赤玉を運ぶ')).toEqual(scannerOf(PACK).scan('赤玉を運ぶ'));
  });

  test('costs its own posting alone, of those that come together', async () => {
    const texts = ['赤玉1', ENDLESS, '赤玉2', '青玉'];
    const items = async function* () {
      yield texts.map((text) => ({ posting: postingOf(text) }));
    };
    const verdicts: string[] = [];
    for await (const batch of createCrew(stuckIn(hang), 1, { timeout: SECONDS }).judgeBatches(items()))
      if (Array.isArray(batch))
        for (const { verdict } of batch) verdicts.push('report' in verdict ? verdict.report.level : `${verdict.error}`);
    // The first call alone was stuck: its scanner was thrown away.
    expect(verdicts).toHaveLength(texts.length);
    expect(verdicts.filter((one) => one.startsWith('TimeLimitError'))).toEqual([]);
  });
});

test('other errors stay what they are', () => {
  const limited = withinTime(
    stuckIn(() => {
      throw new Error('broken');
    }),
    SECONDS,
  );
  expect(() => limited.scan(ENDLESS)).toThrow('broken');
});

/** Each is in order, and all together take seconds on a text that is made for them. */
const RULES = 500;

function heavyRules(): string {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'toy'));
  for (let at = 0; at < RULES; at++)
    writeFileSync(
      path.join(folder, 'toy', `heavy-${at}.yml`),
      [
        `id: heavy-${at}`,
        'category: toy',
        'title: { ja: 題, en: title }',
        'why: { ja: 訳, en: why }',
        'strength: medium',
        `when: { pattern: '島[^\\n]{0,40}箱[^\\n]{0,40}渡[^\\n]{0,20}${at}万' }`,
        'references: [toy]',
        'date: 2026-11-26',
        `examples: { fire: [島の箱を渡す${at}万, 島で箱を渡して${at}万], silent: [島, 箱] }`,
      ].join('\n'),
    );
  return folder;
}

/** All over the text: each pattern is tried everywhere. */
const everyAmount = Array.from({ length: RULES }, (_, at) => `${at}万`).join('');
const slow = `${everyAmount}\n${'島箱渡'.repeat(400)}\n`.repeat(24);
const texts = [...Array.from({ length: 30 }, (_, at) => `ふつうの投稿${at}`), slow, '島の箱を渡す7万', '最後の投稿'];
const stdin = texts.map((text, at) => JSON.stringify({ id: `p${at}`, text })).join('\n');
/** Other postings take a hundredth of it, where nothing else is running. */
const TIMEOUT = '2';

test.each(['1', '2'])(
  'with --jobs %s, a posting that times out makes the run incomplete, and is the only one lost',
  async (jobs) => {
    const argv = ['--input', 'jsonl', '-f', 'jsonl', '--no-config', '--rules', heavyRules(), '--jobs', jobs];
    const ran: Ran = await run([...argv, '--timeout', TIMEOUT], { stdin });
    expect(ran.code).toBe(2);
    const ids = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(texts.map((_, at) => `p${at}`).filter((id) => id !== 'p30'));
    expect(ran.err.match(/timed out/g)).toHaveLength(1);
    expect(ran.err).toContain('-:31: this posting timed out');
  },
  120_000,
);

test('a stream answers for a posting that times out, and goes on', async () => {
  const ran = await run(['stream', '--no-config', '--rules', heavyRules(), '--timeout', TIMEOUT], { stdin });
  const answers = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(ran.code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(texts.map((_, at) => `p${at}`));
  expect(answers.filter(({ error }) => error !== undefined)).toEqual([
    { v: 1, id: 'p30', error: 'timed-out', message: expect.stringContaining('within') },
  ]);
}, 120_000);
