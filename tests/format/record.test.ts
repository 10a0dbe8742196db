/** A record as it is written, byte by byte, against `JSON.stringify`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BelowMinimumWage } from '../../src/domain/minimum-wage.js';
import type { Report } from '../../src/domain/report.js';
import { putNumber, putString } from '../../src/format/json-bytes.js';
import { toJson } from '../../src/format/json-text.js';
import { createPage, take, write } from '../../src/format/page.js';
import { recordText } from '../../src/format/record.js';
import { hostileText } from '../text.js';

const bytesOf = (put: (page: ReturnType<typeof createPage>) => void): string => {
  const page = createPage();
  put(page);
  return take(page).toString();
};

test('どんな文字列も JSON.stringify と同じ', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(`[${bytesOf((page) => putString(page, text))}]`).toBe(toJson([text]));
    }),
  );
});

test('BMP のどの符号単位も、対でも単独でも同じ', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const texts = [...units.map((unit) => `あ${unit}a`), units.join(''), '\u{10000}\u{10ffff}😀'];
  expect(`[${texts.map((text) => bytesOf((page) => putString(page, text))).join(',')}]`).toBe(toJson(texts));
});

test('どんな数も JSON.stringify と同じ', () => {
  const tenths = fc.integer({ min: -20_000_000, max: 20_000_000 }).map((value) => value / 10);
  const known = fc.constantFrom(0, -0, 0.1, -0.1, 9.95, 999_999.9, 1_000_000, 1e21, 5e-324, Number.NaN, -Infinity);
  fc.assert(
    fc.property(fc.oneof(tenths, fc.double(), fc.integer(), known), (value) => {
      expect(bytesOf((page) => putNumber(page, value))).toBe(JSON.stringify(value));
    }),
    { numRuns: 2_000 },
  );
});

test('どの欄も、鍵の順どおりに書いた報告と同じ', () => {
  const span = { start: fc.nat(), end: fc.nat() };
  const text = hostileText();
  const maybe = fc.option(text);
  const wage = fc.record({
    yen: fc.nat(),
    ...span,
    prefecture: maybe,
    minimum: fc.nat(),
    fiscalYear: fc.nat(),
    since: maybe,
    date: text,
  });
  const evidence = fc.oneof(fc.record({ ...span, text }), fc.record({ ...span, text, points: fc.double() }));
  const signal = fc.record({
    rule: text,
    category: text,
    points: fc.double(),
    evidence: fc.array(evidence, { maxLength: 3 }),
    reduced: maybe,
  });
  const items = { name: text, address: text, contact: text, work: text, workplace: text, wage: text };
  const report = fc.record({
    id: text,
    source: fc.record({ file: maybe, row: fc.nat(), line: fc.nat() }),
    level: text,
    score: fc.double(),
    frame: text,
    crimes: fc.array(text, { maxLength: 3 }),
    signals: fc.array(signal, { maxLength: 3 }),
    disclosure: fc.option(fc.record(items)),
    indicators: fc.array(fc.record({ kind: text, value: text, ...span }), { maxLength: 3 }),
    pay: fc.array(fc.record({ yen: fc.tuple(fc.nat(), fc.nat()), per: text, ...span, assumed: maybe }), {
      maxLength: 3,
    }),
    speech: fc.array(text, { maxLength: 3 }),
    short: fc.boolean(),
    bias: fc.double(),
    belowMinimumWage: fc.option(wage) as fc.Arbitrary<BelowMinimumWage | null>,
    neighbours: fc.array(text, { maxLength: 3 }),
    handling: text,
  });
  fc.assert(
    fc.property(report, (one) => {
      expect(recordText(one as unknown as Report)).toBe(toJson(one));
    }),
  );
});

test('ページは書き足すと伸び、取ると空になる', () => {
  const page = createPage();
  const text = '闇バイト'.repeat(50_000);
  write(page, text);
  putString(page, text);
  expect(take(page).toString()).toBe(`${text}"${text}"`);
  expect(take(page)).toHaveLength(0);
  write(page, 'a');
  expect(take(page).toString()).toBe('a');
});
