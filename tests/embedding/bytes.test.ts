/** What is read from bytes is what is read from files, and bytes that aren't as they were written are refused. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 as crc32OfNode } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openScanner } from '../../src/browser.js';
import { crc32 } from '../../src/domain/crc32.js';
import { decoded, textFrom } from '../../src/domain/utf8.js';
import { compileDictionary, compileRules, UsageError } from '../../src/index.js';
import { scannerOf } from '../../src/stages.js';
import { openDictionary } from '../../src/tokenize/pack-bytes.js';
import { hostileText } from '../text.js';
import { toyPack, toyRule } from '../toy.js';

const toy = toyPack([toyRule('carries', { tokens: [{ base: '運ぶ' }] }), toyRule('parcel', { phrase: ['荷物'] })]);
const rules = compileRules(toy);
const dictionary = compileDictionary();

test('checksums are those of zip', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === crc32OfNode(bytes)));
});

test('text is read as Node reads it, from memory that threads share too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
      shared.set(bytes);
      const expected = Buffer.from(bytes).toString('utf8');
      for (const read of [textFrom, decoded]) for (const one of [bytes, shared]) expect(read(one)).toBe(expected);
    }),
  );
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
});

test('reports and tokens are those of a scanner from files', () => {
  const [opened, plain] = [openScanner({ rules, dictionary }), scannerOf(toy)];
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(opened.scan(text)).toEqual(plain.scan(text));
      expect(opened.explain(text).tokens).toEqual(plain.explain(text).tokens);
    }),
  );
  expect(opened.scan('荷物を運ばないか').signals.map(({ rule }) => rule)).toContain('carries');
});

test('wherever the bytes begin in memory', () => {
  const moved = Buffer.concat([Buffer.of(1, 2, 3), rules]).subarray(3);
  expect(openScanner({ rules: moved, dictionary }).scan('荷物').score).toBe(scannerOf(toy).scan('荷物').score);
  const opened = openScanner({ rules, dictionary: Buffer.concat([Buffer.of(1), dictionary]).subarray(1) });
  expect(opened.explain('荷物を運ばないか').tokens).toEqual(scannerOf(toy).explain('荷物を運ばないか').tokens);
});

test('files are named by their last folder: nothing is told of the machine that compiled them', () => {
  const file = path.resolve('somewhere', 'own', 'parcel.yml');
  const text = Buffer.from(compileRules(toyPack([toyRule('parcel', { phrase: ['荷物'] }, { file })]))).toString(
    'latin1',
  );
  expect(text).toContain('"own/parcel.yml"');
  const shipped = readFileSync('dist/rules.pack', 'latin1');
  expect(shipped).toContain('"pay/pay-task-errand.yml"');
  for (const one of [text, shipped]) expect(one).not.toContain(process.cwd());
});

describe('refused', () => {
  const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
    bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));

  test('rules with any one bit changed, cut or empty', () => {
    fc.assert(
      fc.property(fc.nat(rules.length - 1), (at) => {
        // The last 8 bytes of the header mean nothing.
        if (at < 24 || at >= 32)
          expect(() => openScanner({ rules: flipped(rules, at), dictionary })).toThrow(UsageError);
        expect(() => openScanner({ rules: rules.subarray(0, at), dictionary })).toThrow(UsageError);
      }),
    );
  });

  test('a dictionary with a bit changed before its texts, cut or empty', () => {
    for (const at of [0, 17, 40, 5_000, 9_000_000, 11_000_000])
      expect(openDictionary(flipped(dictionary, at)), String(at)).toBeNull();
    for (const length of [0, 1, 20, 30, 5_000, dictionary.length - 1])
      expect(openDictionary(dictionary.subarray(0, length)), String(length)).toBeNull();
  });

  test('no dictionary where a rule asks for tokens', () => {
    expect(() => openScanner({ rules })).toThrow('tokens need the dictionary');
    const opened = openScanner({ rules: readFileSync('dist/rules.pack') });
    expect(opened.scan('荷物を受け取るだけ 日給5万 詳細はテレグラム').level).toBe('high');
    expect(() => opened.explain('荷物')).toThrow('tokens need the dictionary');
  });
});
