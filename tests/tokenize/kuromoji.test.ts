/** Held to kuromoji's own tokens, field by field, where kuromoji is right; and where it is not. */
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';
import { tokenize } from '../../src/tokenize/index.js';
import { bearable, loadReference, ourLines, type Reference, theirLines } from './reference.js';

/** Texts of each kind; a million tokens and more come from `YAMISCAN_TOKENS=all`. */
const isThorough = env.YAMISCAN_TOKENS === 'all';
const EVERY = isThorough ? 1 : 6;
const RANDOM = isThorough ? 16_000 : 1_000;

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
}, 60_000);

/** How many tokens were compared. */
function compare(texts: readonly string[]): number {
  let compared = 0;
  for (const text of texts) {
    const theirs = theirLines(reference(text));
    compared += theirs.length;
    // Comparing strings is much cheaper than comparing lists, of which there are a thousand.
    if (ourLines(text).join('\n') !== theirs.join('\n')) expect(ourLines(text)).toEqual(theirs);
  }
  return compared;
}

describe('tokens are those of kuromoji', () => {
  test.each([
    ['corpus', 50_000],
    ['ordinary', 5_000],
  ])('on the postings of fixtures/%s', { timeout: 300_000 }, (folder, least) => {
    const texts = globSync('**/*.jsonl', { cwd: `fixtures/${folder}` })
      .sort()
      .flatMap((file) => readFileSync(`fixtures/${folder}/${file}`, 'utf8').trim().split('\n'))
      .filter((_, at) => at % EVERY === 0)
      .map((line) => bearable((JSON.parse(line) as { text: string }).text));
    expect(compare(texts)).toBeGreaterThan(least);
  });

  test('in clauses so long that the lattice forgets what is settled', { timeout: 300_000 }, () => {
    const all = readFileSync('fixtures/corpus/boards.jsonl', 'utf8').replace(/[^\u3041-\u9fff]|[、。]/g, '');
    const joined = Array.from({ length: 6 }, (_, at) => bearable(all.slice(3_000 * at, 3_000 * (at + 1))));
    const repeated = ['あ', 'すもも', 'ちょい', '東京都', 'ｗあ'].map((part) => part.repeat(2_000 / part.length));
    expect(compare([...joined, ...repeated])).toBeGreaterThan(10_000);
  });

  test('on any text of the basic plane', { timeout: 300_000 }, () => {
    const random = createRandom(7);
    expect(compare(Array.from({ length: RANDOM }, () => randomText(random)))).toBeGreaterThan(15_000);
  });
});

const BLOCKS = [
  [0x20, 0x7f],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
  [0x2000, 0x2bff],
  [0x370, 0x4ff],
  [0x1, 0xd7ff],
  [0xe000, 0xffff],
] as const;
const SCRAPS = [
  'ー',
  'ｶﾞ',
  '〇',
  '々',
  '一二',
  '。',
  '、',
  '\n',
  ' ',
  '１２',
  'abc',
  'って',
  'られない',
  'すもも',
  '㈱',
];

function randomText(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let text = '';
  let [first, last] = pick(BLOCKS);
  for (let left = 1 + random() * 60; left > 0; left--) {
    if (random() < 0.2) [first, last] = pick(BLOCKS);
    text += random() < 0.2 ? pick(SCRAPS) : String.fromCharCode(first + Math.floor(random() * (last - first + 1)));
  }
  return text;
}

/** The same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('kuromoji is wrong', () => {
  const surfaces = (text: string): string[] => tokenize(text).map(({ surface }) => surface);
  const theirs = (text: string): string[] => reference(text).map((token) => token.surface_form);

  test('about text behind two characters outside the basic plane, which it loses', () => {
    expect(theirs('😀😀高額案件')).not.toContain('高額');
    expect(surfaces('😀😀高額案件')).toEqual(['😀😀', '高額', '案件']);
  });

  test.each(['報酬\0手渡し', '\ud83d報酬'])('about %j, at which it throws', (text) => {
    expect(() => reference(text)).toThrow();
    expect(surfaces(text)).toContain('報酬');
  });

  test('about places, which it counts in characters and loses behind long last words', () => {
    expect(reference('♪♪♪、高額。').find((token) => token.surface_form === '高額')?.word_position).toBe(2);
    expect(tokenize('♪♪♪、高額。').find(({ surface }) => surface === '高額')?.start).toBe(4);
  });
});
