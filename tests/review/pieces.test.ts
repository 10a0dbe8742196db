/** A marked text is the text: its pieces tile it, and each is covered by what it says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/review/pieces.js';

const LENGTH = 20;
const span = fc
  .tuple(fc.integer({ min: 0, max: LENGTH }), fc.integer({ min: 0, max: LENGTH }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

test('pieces tile the text and know what covers them', () => {
  const marked = fc.record({
    span,
    signal: fc.integer({ min: 0, max: 5 }),
    points: fc.integer({ min: -9, max: 9 }),
    isWording: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(marked), fc.array(span), (all, found) => {
      const spans = all.map(({ span, ...rest }) => ({ ...span, ...rest }));
      const hits = [...found].sort((a, b) => a.start - b.start);
      const apart = hits.filter((hit, at) => hits.slice(0, at).every((before) => before.end <= hit.start));
      const pieces = piecesOf(LENGTH, spans, apart);
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBe(LENGTH);
      pieces.forEach((piece, at) => {
        if (at > 0) expect(piece.start).toBe(pieces[at - 1]?.end);
        const covers = spans.filter(({ start, end }) => start < end && start <= piece.start && end >= piece.end);
        expect(new Set(piece.signals)).toEqual(new Set(covers.map(({ signal }) => signal)));
        const isHit = apart.some(({ start, end }) => start < end && start <= piece.start && end >= piece.end);
        expect(piece.isHit).toBe(isHit);
      });
    }),
  );
});

test('rules come before wording, then what weighs most', () => {
  const [piece] = piecesOf(
    3,
    [
      { start: 0, end: 3, signal: 0, points: 90, isWording: true },
      { start: 0, end: 3, signal: 1, points: 2, isWording: false },
      { start: 0, end: 3, signal: 2, points: -5, isWording: false },
    ],
    [],
  );
  expect(piece).toMatchObject({ signals: [2, 1, 0], points: -5, isWording: false });
});
