/** The search that tries nothing twice finds what V8 finds, and the work it does grows with the text alone. */
import { RegExpParser } from '@eslint-community/regexpp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spelledBy } from '../../src/bench/worst/spelled.js';
import type { CostlyBranch, PatternBranch } from '../../src/domain/condition.js';
import type { Sequence } from '../../src/domain/pattern-program.js';
import { conditionsOf } from '../../src/domain/rule-graph.js';
import { seededRandom } from '../../src/evaluate/random.js';
import { type BranchSearch, matchesOfBranches, searchFor } from '../../src/match/search/branch.js';
import { memoSearchFor } from '../../src/match/search/memo-search.js';
import { shippedRules } from '../../src/rules/home.js';
import { loadRules } from '../../src/rules/load.js';
import { programOf } from '../../src/rules/pattern-program.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';

const MOST = 200;
const REACH = 500;

function programIn(source: string): Sequence | null {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: true,
  });
  const [alternative] = alternatives;
  return alternative === undefined ? null : programOf(alternative);
}

function programFor(source: string): Sequence {
  const program = programIn(source);
  if (program === null) throw new Error(`no program: ${source}`);
  return program;
}

function expectSame(text: string, source: string, memo: BranchSearch): void {
  const found = matchesOfBranches(text, [memo], MOST);
  expect([source, text, found]).toEqual([source, text, matchesOfBranches(text, [searchFor(source)], MOST)]);
}

const PATTERNS = [
  'あ[^う]{0,6}い[^う]{0,4}う',
  'あ{0,9}あ{0,9}.{0,5}い',
  '(?:あ|ああ|いあ){1,5}う',
  '(?:あ|ああ){2,4}?い?',
  '.{0,3}?い.{1,2}?う',
  '(?:あ(?:い|いう|)|いう)?(?:う|うあ){0,3}a',
  '(?<!う)あ(?:い|(?=う)う){0,4}(?!a|い)',
  '(?:^|う)[あい]{1,4}(?:$|a)',
  '(?<=あ.{0,2})い{1,3}[^い]',
  '(?!.{0,3}う)[あいa]{2,5}',
  '💴[^💰]{0,4}[💰💴]{1,2}',
  '(?:💴|💰a){0,3}.',
  '[^あ]{2}(?<n>い|う){0,2}\\p{L}',
  '(?:(?:あい){2}|い){1,3}',
  'あ?\\ud83d(?:\\udcb4|う)?',
  '(?:|あ){1}い',
];

it.each([
  ['an empty turn that is told from none', '(?:|あ)?い'],
  ['an empty turn of many', '(?:あ|){0,9}い'],
  ['an empty turn in a turn', 'い(?:(?:あ|)|う)?'],
  ['too many parts', '(?:(?:あ|い){20}){0,100}う'],
  ['too many places to remember', '[あい]{100}'.repeat(100)],
])('is not asked where a pattern has %s', (_, source) => {
  expect(programIn(source)).toBe(null);
});

describe.each(PATTERNS)('%s', (source) => {
  const letters = fc.constantFrom(...'あいうa💴💰', '\ud83d', '\udcb4');
  const texts = fc.oneof(fc.string({ unit: letters, maxLength: 40 }), hostileText());
  it('matches where V8 says', () => {
    const memo = memoSearchFor({ program: programFor(source), beginning: '' }, REACH);
    fc.assert(fc.property(texts, (text) => expectSame(text, source, memo)));
  });
});

/** With optional, lazy and empty parts, looks around, and letters of two halves. */
const { pattern } = fc.letrec<{ pattern: string; piece: string; atom: string }>((tie) => ({
  pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '?', '??', '{0,3}', '{1,2}?', '{2}'))
    .map(([atom, often]) => (/^\(\?[=!<]/.test(atom) ? atom : atom + often)),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('あ', 'い', 'あい', '💴', '.', '[^あ]', '[い💰]', '(?<=い)', '(?<!あ)', '(?:^|う)', '(?:う|$)'),
    fc
      .tuple(
        fc.constantFrom('(?:', '(?:', '(', '(?=', '(?!'),
        fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([open, ways, isOptional]) => `${open}${ways.join('|')}${isOptional ? '|' : ''})`),
  ),
}));

it('matches where V8 says, whatever the pattern', () => {
  const letters = fc.constantFrom(...'ああいう💴💰', '\ud83d', '\udcb4');
  let tried = 0;
  fc.assert(
    fc.property(pattern, fc.string({ unit: letters, maxLength: 24 }), (source, text) => {
      // Inside an emoji V8 alone finds what is empty; no pattern of a pack may be.
      fc.pre(text.match(new RegExp(source, 'gu'))?.every((match) => match !== '') ?? true);
      const program = programIn(source);
      if (program === null) return;
      tried += 1;
      expectSame(text, source, memoSearchFor({ program, beginning: '' }, REACH));
    }),
    { numRuns: 2_000 },
  );
  expect(tried).toBeGreaterThan(300);
});

it('takes time that grows as the gaps do, and not as the ways to share out the letters in them', () => {
  const text = 'あ'.repeat(4_000);
  expect(
    isLinear((gap) => {
      const source = `あ{0,${gap}}あ{0,${gap}}.{0,${gap}}い`;
      memoSearchFor({ program: programFor(source), beginning: '' }, 4 * gap).find(text, 0);
    }, 16),
  ).toBe(true);
});

const shipped = new Map<string, PatternBranch>(
  loadRules([shippedRules()])
    .rules.flatMap(conditionsOf)
    .flatMap((condition) => (condition.kind === 'pattern' ? condition.branches : []))
    .filter(({ costly }) => costly !== null)
    .map((branch) => [branch.source, branch]),
);

/** Made of what the pattern is made of: its pieces, its matches, and matches that something is missing of. */
function textsFor(source: string, seed: number): string[] {
  const random = seededRandom(seed);
  const pieces = [...source.matchAll(/\((?:[^()]|\([^()]*\))*\)|[ぁ-龠a-z]+/gu)].map(([piece]) => piece);
  const spelled = (part: string): string => {
    try {
      return spelledBy(part, random);
    } catch {
      return '';
    }
  };
  const some = Array.from({ length: 6 }, () => spelled(pieces[Math.floor(random() * pieces.length)] ?? '').slice(0, 8));
  const any = (): string => some[Math.floor(random() * some.length)] ?? '';
  const soup = Array.from({ length: 60 }, any).join('');
  const whole = spelledBy(source, random);
  const short = [...whole].filter(() => random() < 0.5).join('');
  return [soup, whole, `${whole.slice(0, -1)}\n${soup.slice(0, 40)}${whole}${whole}`, short, `${short}${soup}${short}`];
}

it('finds what V8 finds by each of the shipped patterns that are costly', () => {
  expect(shipped.size).toBeGreaterThan(100);
  let matches = 0;
  for (const { source, reach, costly } of shipped.values()) {
    const memo = memoSearchFor(costly as CostlyBranch, reach);
    for (let seed = 0; seed < 4; seed++)
      for (const text of textsFor(source, seed)) {
        expectSame(text, source, memo);
        matches += matchesOfBranches(text, [memo], MOST).length;
      }
  }
  expect(matches).toBeGreaterThan(shipped.size * 8);
});
