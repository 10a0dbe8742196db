/** Patterns that are tried only where a text is marked find what they find when they are tried everywhere. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { matchesOf } from '../../src/domain/matches.js';
import { anchoredSources, mayBeIn } from '../../src/facts/anchored.js';
import { anchored, matchesIn, matchesWithin } from '../../src/facts/anchored-pattern.js';
import '../../src/facts/index.js';
import { markText } from '../../src/facts/marked.js';
import { anyLetters, hostileText } from '../text.js';
import { normalize } from './marked.js';

const SOURCES = anchoredSources();
const PATTERNS = SOURCES.flatMap(({ name, source }) => {
  const pattern = source();
  return pattern instanceof RegExp ? [anchored(name, () => pattern)] : [];
});
const LISTS = SOURCES.flatMap((one) => {
  const list = one.source();
  return list instanceof RegExp ? [] : [{ one, list }];
});

const told = (matches: readonly RegExpExecArray[]): string[] => matches.map((match) => `${match.index} ${match[0]}`);
const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern, `${pattern.flags.replace(/[gy]/, '')}g`);

function expectSame(text: string, [from, to]: readonly [number, number]): void {
  const marked = markText(text);
  for (const pattern of PATTERNS) {
    const plain = everywhere(pattern.source());
    expect(told(matchesIn(marked, pattern)), pattern.name).toEqual(told(matchesOf(text, plain)));
    const within = told(matchesWithin(marked, pattern, [from, to]));
    expect(within, `${pattern.name} from ${from} to ${to}`).toEqual(told(matchesOf(text.slice(from, to), plain)));
  }
  for (const { one, list } of LISTS)
    if (!mayBeIn(marked, one)) expect(list.filter((word) => text.includes(word))).toEqual([]);
}

const postings = globSync('fixtures/{corpus,ordinary,facts}/*.jsonl')
  .sort()
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line) => String((JSON.parse(line) as { text?: unknown }).text ?? ''));

test('in postings, whole and cut anywhere', () => {
  for (const [index, posting] of postings.entries()) {
    if (index % 11 !== 0) continue;
    const { text } = normalize(posting).plain;
    expectSame(text, [Math.floor(text.length / 3), Math.ceil((text.length * 4) / 5)]);
  }
}, 120_000);

test('in hostile texts, and texts made of pieces of postings', () => {
  const piece = fc
    .tuple(fc.nat(postings.length - 1), fc.nat(200))
    .map(([index, at]) => postings[index]?.slice(at, at + 6) ?? '');
  const mixed = fc.array(fc.oneof(piece, anyLetters({ maxLength: 3 }))).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(hostileText(), mixed), fc.nat(), fc.nat(), (text, a, b) => {
      const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      expectSame(text, [from, to]);
    }),
  );
}, 120_000);
