/** Links of a terminal: they lead to sources and files, take no cell, and nothing that was read gets into their sequence. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { linksFrom } from '../../src/format/hyperlink.js';
import { hostileText } from '../text.js';
import { toyPack } from '../toy.js';
import { type Judged, PACK, posting, print, report, signal } from './toy.js';
import { RUN, RUN_SUMMARY } from './toy-run.js';

const FOLDER = 'file:///work/%E6%8A%95%E7%A8%BF/';
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told
const LINK = /\u001B]8;;([!-~]*)\u001B\\/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told
const COLOUR = /\u001B\[\d+m/g;

const pack = (references: readonly string[]) => toyPack(PACK.rules.map((rule) => ({ ...rule, references })));
const targets = (text: string): string[] =>
  [...text.matchAll(LINK)].map(([, target]) => target as string).filter((target) => target !== '');

describe('a rule', () => {
  test.each([
    [['警察庁 2024-10-25 https://example.com/a?b=1#c', 'https://example.com/2'], 'https://example.com/a?b=1#c'],
    [['職業安定法5条の4', 'HTTP://EXAMPLE.COM'], 'http://example.com/'],
    [
      ['https://[', 'https://例え.example.com/闇バイト'],
      'https://xn--r8jz45g.example.com/%E9%97%87%E3%83%90%E3%82%A4%E3%83%88',
    ],
  ])('leads to the first address among %j', (references, target) => {
    expect(targets(linksFrom(FOLDER, pack(references)).rule('toy-collector', 'x'))).toEqual([target]);
  });

  test.each([
    [['職業安定法5条の4']],
    [['javascript:alert(1)', 'file:///etc/passwd']],
    [[`https://example.com/${'a'.repeat(3_000)}`]],
  ])('is words alone where there is none', (references) =>
    expect(linksFrom(FOLDER, pack(references)).rule('toy-collector', 'x')).toBe('x'),
  );
});

test.each([
  ['ads.csv', 'file:///work/%E6%8A%95%E7%A8%BF/ads.csv'],
  ['../求人 1.csv', 'file:///work/%E6%B1%82%E4%BA%BA%201.csv'],
  ['/tmp/a#b?c%41;d.csv', 'file:///tmp/a%23b%3Fc%2541%3Bd.csv'],
  ['javascript:x', 'file:///work/%E6%8A%95%E7%A8%BF/javascript%3Ax'],
])('the file %s is that file', (file, target) => {
  expect(targets(linksFrom(FOLDER, PACK).file(file, 'x'))).toEqual([target]);
});

test.each([null, 'C:\\ads.csv', 'c:/ads.csv'])('the file %j is nowhere', (file) =>
  expect(linksFrom(FOLDER, PACK).file(file, 'x')).toBe('x'),
);

test('a report says the same with links as without, cell by cell', () => {
  const more = { color: true, pack: pack(['https://example.com/']) };
  const plain = print('text', RUN, more, RUN_SUMMARY);
  const shown = print('text', RUN, { ...more, linkFolder: FOLDER }, RUN_SUMMARY);
  expect(new Set(targets(shown))).toEqual(new Set(['https://example.com/', `${FOLDER}ads.csv`]));
  expect(shown.replace(LINK, '')).toBe(plain);
  const [ours, others] = [shown, plain].map((text) => text.split('\n').map((line) => stringWidth(line)));
  expect(ours).toEqual(others);
});

test('nothing from a posting, a file name or a reference gets out of the sequence', () => {
  const hostile = fc.oneof(
    hostileText(),
    fc.constantFrom('\u001B\\', '\u0007', '\u009C', '\u001B]8;;https://example.com\u0007'),
  );
  fc.assert(
    fc.property(hostile, hostileText(), fc.boolean(), (bad, more, details) => {
      const text = `${more}${bad}受け子`;
      const of = posting(text, { id: text, source: { file: text, row: 1, line: 1 } });
      const judged: Judged = [
        of,
        report(of, { level: 'high', signals: [signal(text, 'toy-collector', 42, ['受け子'])] }),
      ];
      const context = { color: true, details, linkFolder: FOLDER, pack: pack([`https://example.com/${bad}`]) };
      const shown = print('text', [judged], context, { ...RUN_SUMMARY, problems: [] });
      expect(shown.replace(LINK, '').replace(COLOUR, '')).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
      // What is opened is closed before another is, on the same line.
      for (const line of shown.split('\n'))
        [...line.matchAll(LINK)].forEach(([, target], at) => void expect(target === '').toBe(at % 2 === 1));
      for (const target of targets(shown)) expect(target).toMatch(/^(?:https:\/\/example\.com\/|file:\/\/\/)/);
    }),
  );
});
