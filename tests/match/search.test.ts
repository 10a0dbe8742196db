import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TEXT_END, TEXT_START } from '../../src/domain/condition.js';
import { foldKana } from '../../src/domain/fold.js';
import { matchesOf } from '../../src/domain/matches.js';
import { planMatching } from '../../src/match/index.js';
import { numberConditions } from '../../src/match/plan/conditions.js';
import { matchesOfBranches, searchFor } from '../../src/match/search/branch.js';
import { readsAt } from '../../src/match/search/edges.js';
import { createMarks } from '../../src/match/search/marks.js';
import { createNormalizer } from '../../src/normalize/index.js';
import { branchesOf } from '../../src/rules/pattern-literals.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const few = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength });

/** Numbers of what is found in `text`, by its strings. */
function found(phrases: readonly string[], kana: boolean, text: string): string[] {
  const pack = toyPack([toyRule('r', { phrase: phrases.map((phrase) => phrase), kana })]);
  const plan = planMatching(pack);
  const { texts } = numberConditions(pack).phrases;
  const marks = createMarks(plan);
  marks.search(createNormalizer(pack)('前の文'));
  marks.search(createNormalizer(pack)(text));
  return [...marks.waking.subarray(0, marks.count())].map((mark) => texts[mark] as string).sort();
}

it('finds every phrase that is there, and no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(few('受け子取る', 4), { minLength: 1, maxLength: 12 }),
      few('受け子取る、', 30),
      (phrases, text) => {
        const { plain, squeezed } = createNormalizer(toyPack([]))(text);
        const isThere = (phrase: string) => [plain, squeezed].some((view) => view.text.includes(phrase));
        expect(found(phrases, false, text)).toEqual(phrases.filter(isThere).sort());
      },
    ),
  );
});

it('finds each place of each phrase among so many letters that their nodes lie between each other', () => {
  const letters = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0xac00 + at)).join('');
  fc.assert(
    fc.property(
      fc.uniqueArray(few(letters, 3), { minLength: 1, maxLength: 60 }),
      fc.array(few(letters, 6), { maxLength: 20 }),
      (phrases, parts) => {
        const pack = toyPack([toyRule('r', { phrase: [...phrases], kana: false })]);
        const marks = createMarks(planMatching(pack));
        const text = createNormalizer(pack)(parts.join(''));
        marks.search(text);
        const { texts } = numberConditions(pack).phrases;
        for (const [number, phrase] of texts.entries()) {
          const starts = [...text.original].flatMap((_, at) => (text.original.startsWith(phrase, at) ? [at] : []));
          expect(marks.places.of(number, text)).toEqual(starts.map((start) => ({ start, end: start + phrase.length })));
        }
      },
    ),
  );
});

it('finds phrases in either kana as if the text were folded before', () => {
  const letters = 'うけコこーっツ〜';
  fc.assert(
    fc.property(few(letters.slice(0, 6), 3), few(letters, 20), (phrase, text) => {
      const { plain, squeezed } = createNormalizer(toyPack([]))(text);
      const isThere = [plain, squeezed].some((view) => foldKana(view.text).includes(foldKana(phrase)));
      fc.pre(foldKana(phrase).length > 3 || !/^[\u30a1-\u30fc]+$/.test(phrase));
      expect(found([phrase], true, text)).toEqual(isThere ? [foldKana(phrase)] : []);
    }),
  );
});

it('reads what stands beside a phrase as if the text were folded before', () => {
  const letters = 'うけコこーっツ〜-a';
  const view = fc.oneof(fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }), hostileText());
  fc.assert(
    fc.property(view, few(letters, 3), fc.nat(14), fc.boolean(), (text, written, at, kana) => {
      const [beside, whole] = kana ? [foldKana(written), foldKana(text)] : [written, text];
      expect(readsAt(text, at, beside, kana)).toBe(whole.startsWith(beside, at) && at <= text.length);
      const start = at - beside.length;
      expect(readsAt(text, start, beside, kana)).toBe(at <= text.length && whole.endsWith(beside, at));
    }),
  );
});

const PATTERNS = [
  '受け子|受け|け子',
  '[0-9]{1,3}万|[0-9]{1,2}|万円',
  '(?<=あ)い|いう?|う(?=え)|(?=お)',
  'a(?:b|bc)|abc|c$|^a',
  '💴|[💰💴]{1,2}|\\s',
];

it.each(PATTERNS)('%s matches as a whole as it does by alternatives', (source) => {
  const searches = branchesOf(source).map((branch) => searchFor(branch.source));
  const letters = fc.constantFrom(...'受け子0123万円あいうえおabc💴💰 ', '\ud83d', '\udcb4');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters, maxLength: 30 }), hostileText()), (text) => {
      const whole = matchesOf(text, new RegExp(source, 'gu'), 200);
      expect(matchesOfBranches(text, searches, 200)).toEqual(
        whole.flatMap((match) => [match.index, match.index + match[0].length]),
      );
    }),
  );
});

const TOUCHING = [
  '(?:^|。)[0-9]{1,2}(?:万|$)',
  '募(?=集|$)',
  '(?:あ|い){1,3}う?$',
  '(?:受け|け子)[0-3]{0,2}(?=万|円|$)',
  '(?:[^。]い|う)(?:。|$)',
  '(?:あ|い)(?:う[0-9]{1,2})?(?:え|お[^。]{0,2})集?',
  '[あ-お](?:子[0-9]{2}|け{1,9})(?:万円|円)?(?:集|募)',
  '(?:受|け|子|0|1){1,2}[あいうえお受け子]?[あいうえお受け子]?[あいうえお受け子]?(?:万円|円)',
];

it.each([...PATTERNS, ...TOUCHING])('%s matches nowhere without its strings', (source) => {
  const letters = fc.constantFrom(...'受け子0123万円あいうえお。募集');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
      for (const branch of branchesOf(source)) {
        if (!new RegExp(branch.source, 'u').test(text)) continue;
        const whole = TEXT_START + text + TEXT_END;
        expect(branch.literals.every((set) => set.some((literal) => whole.includes(literal)))).toBe(true);
      }
    }),
  );
});
