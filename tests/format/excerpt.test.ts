import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSpans } from '../../src/domain/span.js';
import { excerptOf } from '../../src/format/excerpt.js';
import { hostileText } from '../text.js';

/** ⟦evidence⟧ and … as they would be drawn. */
const draw = (text: string, words: readonly string[]): string[] =>
  excerptOf(
    text,
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
  ).map((line) => line.map(({ text, kind }) => (kind === 'evidence' ? `⟦${text}⟧` : text)).join(''));

const FILLER = '明るい職場です。'.repeat(20);

describe('excerptOf', () => {
  test('短い文は全部見せ、重なる根拠はつなぐ', () => {
    expect(draw('受け子募集\r\n\r\n日給5万', ['受け子', '子募', '5万'])).toEqual(['⟦受け子募⟧集', '', '日給⟦5万⟧']);
  });

  test('行をまたぐ根拠は行ごとに印をつける', () => {
    expect(draw('闇\nバイト', ['闇\nバ'])).toEqual(['⟦闇⟧', '⟦バ⟧イト']);
  });

  test('長い文は最初の行と根拠のまわりだけ', () => {
    const lines = draw(`見出し\n${FILLER}\n${FILLER}受け子${FILLER}\n終わり`, ['受け子']);
    expect(lines[0]).toBe('見出し');
    expect(lines[1]).toBe('…');
    expect(lines[2]).toMatch(/^….{30}⟦受け子⟧.{30}…$/);
    expect(lines.slice(3)).toEqual(['…']);
  });

  test('根拠がなくても最初の行は見せる', () => {
    expect(draw(`${FILLER}${FILLER}`, [])).toEqual([`${FILLER.slice(0, 80)}…`]);
    expect(draw('', [])).toEqual(['']);
  });

  test('見せる端でサロゲートペアを割らない', () => {
    const lines = draw(`${'🔥'.repeat(300)}x受け子${'🔥'.repeat(300)}`, ['受け子']);
    expect(lines.join('')).not.toMatch(/\p{Cs}/u);
  });

  test('根拠が何千あっても、一つが何万字でも、見せる量は限られる', () => {
    const text = 'あ'.repeat(100_000);
    const many = Array.from({ length: 5_000 }, (_, at) => ({ start: at * 20, end: at * 20 + 3 }));
    for (const evidence of [many, [{ start: 0, end: 100_000 }]]) {
      const shown = excerptOf(text, evidence)
        .flat()
        .map((piece) => piece.text)
        .join('');
      expect(shown.length).toBeLessThan(6_000);
    }
  });

  test('印のついた所は、どこでも根拠の切り出しと同じ', () => {
    const span = fc.tuple(fc.nat(120), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        hostileText(),
        fc.array(span, { maxLength: 6 }),
        fc.constantFrom('', '\n', FILLER.repeat(2)),
        (body, spans, tail) => {
          const text = body + tail;
          const evidence = spans.map(({ start, end }) => ({
            start: Math.min(start, text.length),
            end: Math.min(end, text.length),
          }));
          const merged = mergeSpans(evidence.filter(({ start, end }) => start < end));
          const marked = excerptOf(text, evidence)
            .flat()
            .filter((piece) => piece.kind === 'evidence')
            .map((piece) => piece.text)
            .join('');
          const expected = merged.map(({ start, end }) => text.slice(start, end)).join('');
          expect(marked.replace(/[\r\n]/g, '')).toBe(expected.replace(/[\r\n]/g, ''));
        },
      ),
    );
  });
});
