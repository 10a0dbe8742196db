import { expect, test } from 'vitest';
import type { Rule } from '../../src/domain/rule.js';
import { wordingFaults } from '../../src/evaluate/review/wording.js';
import { toyRule } from '../toy.js';

const faults = (more: Partial<Omit<Rule, 'unless'>>) => wordingFaults(toyRule('r', { phrase: ['x'] }, more));
const page = ['警察庁 https://www.example.jp/ads/1.html'];
const home = ['警察庁 https://www.example.jp/'];

test.each<[string, Partial<Omit<Rule, 'unless'>>, readonly string[]]>([
  ['one sentence and a page', { why: { ja: '犯罪です。', en: 'It is a crime.' }, references: page }, []],
  [
    'two sentences in one language',
    { why: { ja: '犯罪です。', en: 'Look. A crime.' }, references: page },
    ['sentences'],
  ],
  ['a long one', { why: { ja: `${'あ'.repeat(120)}。`, en: 'x' }, references: page }, ['length']],
  ['nothing but a home page', { references: home }, ['home-page']],
  ['a home page beside a page', { references: [...home, ...page] }, []],
  ['a brake with a home page', { references: home, strength: 'brake' }, []],
])('%s', (_, more, expected) => expect(faults(more)).toEqual(expected));
