/** Files made to hang, to crash or to grow without end are refused with a place, before they are parsed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/domain/errors.js';
import { parseYaml } from '../../src/rules/document.js';
import { readRules } from '../../src/rules/load.js';
import { MOST, sizeProblems } from '../../src/rules/pack-size.js';
import { LARGEST_YAML, readAtMost } from '../../src/rules/yaml-limits.js';
import { folderWith } from '../cli/run.js';
import { toyRule, toyTerm } from '../toy.js';

const said = (source: string): string[] =>
  parseYaml('a.yml', source).problems.map((problem) => formatProblem(problem, 'en'));

describe('YAML', () => {
  test.each([
    ['brackets', `a: 1\nb: ${'['.repeat(100_000)}`, 'a.yml:2:68: nested too deeply'],
    ['braces', '{a: '.repeat(30_000), 'a.yml:1:257: nested too deeply'],
    ['lists in one line', `${'- '.repeat(100_000)}a`, 'a.yml:1:1: nested too deeply'],
    ['questions', `a: 1\n${'? '.repeat(100_000)}`, 'a.yml:2:1: nested too deeply'],
    [
      'blanks',
      Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'a.yml:201:1: nested too deeply',
    ],
    ['bytes', `a: ${'あ'.repeat(LARGEST_YAML / 2)}`, 'a.yml:1:1: larger than 256 KB: split it into several files'],
    ['anchors', `a: ${'&a '.repeat(50_000)}`, 'a.yml:1:304: too many anchors (&name)'],
    ['aliases', 'a: &a [x]\nb: [*a, *a]', 'a.yml:2:5: aliases (*name) are not allowed: write it out'],
    ['keys that stand twice', 'a: 1\nb: 2\na: 3', 'a.yml:3:1: Map keys must be unique'],
  ])('%s: refused at their place', (_, source, expected) => {
    expect(said(source)[0]).toBe(expected);
  });

  test('what is written as usual is none of it', () => {
    expect(said(`a: ["[[[[", "{{{", '&a &b']\nb:\n  - - - x\n  - { c: [1, [2, [3]]] }`)).toEqual([]);
  });

  test('a file of another kind is told with a hundred mistakes at most', () => {
    const { problems } = parseYaml('a.yml', Array.from({ length: 5_000 }, () => 'a: 1').join('\n'));
    expect(problems).toHaveLength(100);
  });

  test('many keys are read in time that grows with their number', () => {
    const source = Array.from({ length: 15_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect(Object.keys(parseYaml('a.yml', source).value as object)).toHaveLength(15_000);
  });
});

test('of a file that goes on without end no more is read than is looked at', () => {
  expect(readAtMost('/dev/zero', 3_000_000)).toHaveLength(3_000_001);
});

describe('packs', () => {
  test('with more phrases or patterns than fit are refused, and nothing else is said of them', () => {
    const phrases = Array.from({ length: MOST.phrases + 1 }, () => '赤玉');
    const terms = new Map([['many', toyTerm('many', phrases)]]);
    const when = { any: [{ pattern: '赤玉[0-9]' }] };
    const rule = toyRule('one', when);
    const rules = Array.from({ length: MOST.patterns + 1 }, () => rule);
    expect(sizeProblems({ rules: [], terms }).map(({ message }) => message.en)).toEqual([
      'there are 500001 phrases in all (at most 500000)',
    ]);
    expect(sizeProblems({ rules, terms: new Map() }).map(({ message }) => message.en)).toEqual([
      'there are 20001 rules in all (at most 20000)',
      'there are 20001 patterns in all (at most 20000)',
    ]);
  });

  test('a hostile file among others is named, and the others are read', () => {
    const folder = folderWith({});
    mkdirSync(path.join(folder, 'terms'));
    writeFileSync(path.join(folder, 'terms', 'deep.yml'), '['.repeat(200_000));
    writeFileSync(path.join(folder, 'terms', 'good.yml'), 'id: good\ntitle: { ja: 題, en: title }\nphrases: [赤玉]\n');
    const { pack, problems } = readRules([folder]);
    expect(problems.map(({ file, message }) => [path.basename(file ?? ''), message.en])).toEqual([
      ['deep.yml', 'nested too deeply'],
    ]);
    expect([...pack.terms.keys()]).toEqual(['good']);
  });
});
