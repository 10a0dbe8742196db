import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldedKanaAt, foldKana } from '../../src/domain/fold.js';
import type { View } from '../../src/domain/text.js';
import { acrostic } from '../../src/normalize/acrostic.js';
import { redrawn } from '../../src/normalize/drawn.js';
import { restoreTerms } from '../../src/normalize/guarded.js';
import { foldedAsLong, identityView, plainView } from '../../src/normalize/plain.js';
import { openSpellings, planNormalizing } from '../../src/normalize/plan.js';
import { gathered } from '../../src/normalize/spread.js';
import { squeezedView } from '../../src/normalize/squeeze.js';
import { createSurveyor, FOLDS, FOLDS_OTHERWISE, type Survey } from '../../src/normalize/survey.js';
import { isLinear } from '../growth.js';
import { hostileText } from '../text.js';
import { toyPack, toyTerm } from '../toy.js';

const JARGON = ['口座', '口座買取', '受け子', 'うけこ', '闇バイト', 'カード', 'ねたバイト'];
const drawn = new Map([
  ['す', ['£']],
  ['て', ['τ']],
  ['仕', ['イ士']],
  ['ー', ['-', '一']],
]);
const plan = planNormalizing(toyPack([], [toyTerm('jargon', JARGON, { guarded: true })], { drawn }));
const known = openSpellings(structuredClone({ ...plan }));
const survey = createSurveyor(plan.flags);
const terms = known.terms();
const everywhere = { ...terms, roles: { ...terms.roles, nextStart: (_: string, at: number) => at } };

/** Jargon in pieces, with what stands between and instead of letters. */
const PIECES = [...'口座買取受け子うけこ闇バイトカードねたロ□耳又○〇*.・-一ー£τイ士 \n🔥a1。'];
const texts = fc.oneof(
  hostileText(),
  fc.array(fc.constantFrom(...PIECES, ...JARGON), { maxLength: 60 }).map((all) => all.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join('.')),
  fc.constantFrom(...JARGON).map((word) => Array.from(word, (letter) => `${letter}です`).join('\n')),
);
const viewOf = (text: string): View => plainView(text).view;

describe('what a survey says is left out is nothing', () => {
  const steps: Record<string, (view: View, told: Survey) => unknown> = {
    'written together': gathered,
    'drawn letters': (view, told) => redrawn(view, told, known.letters),
    'read down': (view, told) => acrostic(view, told, known.downwards),
    separators: squeezedView,
    'guarded terms': (view, told) => restoreTerms(view, told, known.terms),
  };
  test.each(Object.entries(steps))('%s', (_, step) => {
    fc.assert(
      fc.property(texts, (text) => {
        const view = viewOf(text);
        const told = survey(view.text);
        const anything = { ...told, flags: -1, gaps: 1e9, lone: 1e9, lineBreaks: 1e9, drawn: 1e9, unbrokenAtStart: 0 };
        const isUnbroken = told.unbrokenAtStart * 2 > Math.min(view.text.length, 60);
        expect(step(view, told)).toEqual(step(view, isUnbroken ? { ...anything, unbrokenAtStart: 1e9 } : anything));
      }),
      { numRuns: 500 },
    );
  });

  it('a text that folds nothing is its own plain view', () => {
    fc.assert(
      fc.property(texts, (text) => {
        if ((survey(text).flags & FOLDS) !== 0) return;
        const [{ text: plain, starts, ends }, identity] = [viewOf(text), identityView(text)];
        expect(plain).toBe(text);
        for (let at = 0; at < text.length; at++)
          expect([starts[at], ends[at]]).toEqual([identity.starts[at], identity.ends[at]]);
      }),
    );
  });

  it('a text whose characters fold alone is folded as it is in pieces', () => {
    const wide = fc.array(fc.constantFrom(...'ＡＢｃ１！（）　國會あア漢Ω\r\n\u2028㊙①İ'), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          wide.map((all) => all.join('')),
        ),
        (text) => {
          if ((survey(text).flags & FOLDS_OTHERWISE) !== 0) return;
          const [slow, fast] = [plainView(text), foldedAsLong(identityView(text))];
          expect(slow.hidden).toEqual([]);
          expect(fast.text).toBe(slow.view.text);
          for (let at = 0; at < text.length; at++)
            expect([fast.starts[at], fast.ends[at]]).toEqual([slow.view.starts[at], slow.view.ends[at]]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a guarded term starts nowhere but where two characters tell', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const view = viewOf(text);
      const told = { ...survey(view.text), flags: -1 };
      expect(restoreTerms(view, told, known.terms)).toEqual(restoreTerms(view, told, () => everywhere));
    }),
    { numRuns: 1000 },
  );
});

test('kana fold at a place as in the whole text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = foldKana(text);
      for (let at = 0; at <= text.length; at++)
        expect(foldedKanaAt(text, at)).toBe(at < text.length ? folded.charCodeAt(at) : 0);
    }),
  );
});

test.each(['か-', '-', '○', '🔥あ', '受.', '口\n', '\u200b', 'ｶﾞ１'])('%j repeated takes linear time', (piece) => {
  const run = (size: number): void => {
    const text = piece.repeat(size);
    const { view } = plainView(text);
    const told = survey(view.text);
    restoreTerms(view, told, known.terms);
    squeezedView(view, told);
    acrostic(view, told, known.downwards);
  };
  expect(isLinear(run, 10_000)).toBe(true);
});
