/** Packs of rules from anyone: a file of any bytes is a checked part of the pack, or its mistakes are told with their places. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRules } from '../../../src/rules/load.js';
import { createScanner } from '../../../src/scanner.js';
import { choicesFor, oneOf } from '../choices.js';
import { ownFolder } from '../folder.js';
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { assertSound } from './judged.js';
import { assertTold } from './problems.js';

const FILES = [
  'toy/own.yml',
  'toy/own.yml',
  'toy/own.yml',
  'terms/own.yml',
  'scoring.yml',
  'look-alikes.yml',
  'tongues.yml',
  'data/minimum-wage.yml',
  'wording.json',
  'crimes.json',
] as const;
const TEXT = '赤玉と白玉、闇バイト 受○子 日給5万円 テレグラム @sample_box。';

const RULE = `id: own
category: toy
title: { ja: 玉, en: A ball }
why: { ja: 玉です。, en: It speaks of a ball. }
strength: medium
references: [toy]
date: 2026-11-24
examples: { fire: [赤玉, 白玉], silent: [黒, 黄] }
when: `;

export const target: Target = {
  kind: 'bytes',
  covers: /^(?:rules|domain)/,
  scraps: [
    RULE,
    `${RULE}{ phrase: [赤玉] }\n`,
    'unless: ',
    '{ all: [',
    '{ any: [',
    '{ not: ',
    '{ at-least: { n: 1, of: [',
    '{ near: { of: [',
    '{ phrase: [',
    '{ term: own }',
    '{ pattern: ',
    '{ tokens: [{ base: ',
    '{ pay: { min: ',
    '{ contact: { channel: [',
    '{ signal: { rules: [',
    '{ length: { min: 0',
    '] }',
    ' }',
    '}',
    ']',
    'chars: 10',
    'sentence: true',
    'id: own\n',
    'phrases: ["',
    'guarded: true\n',
    'points: {',
    'caps: {',
    'levels: {',
    'masks: ["',
    'look-alikes:\n',
    'drawn:\n',
    'says:\n',
    '- ',
    ': ',
    '\n  ',
    '&a ',
    '*a',
    '<<: ',
    '!!js/function ',
    '? ',
    '|\n',
    '>\n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '#',
    '"',
    "'",
    '0x',
    '1e999',
    '.inf',
    'null',
    '~',
    '2026-11-24',
    '__proto__',
    'constructor',
    ...BREAKS,
    ...LETTERS,
    ...ODD,
  ],
  open: () => {
    const folder = ownFolder();
    cpSync('fixtures/rules-toy', folder, { recursive: true });
    for (const part of ['terms', 'data']) mkdirSync(path.join(folder, part));
    return (input) => {
      const file = path.join(folder, oneOf(choicesFor(input), FILES));
      const bytes = Buffer.from(input, 'latin1');
      writeFileSync(file, bytes);
      try {
        const { pack, problems } = readRules([folder]);
        if (problems.length > 0) assertTold(problems, bytes.toString());
        else assertSound(TEXT, createScanner({ pack }).scan(TEXT), pack);
      } finally {
        if (file.endsWith('scoring.yml')) cpSync('fixtures/rules-toy/scoring.yml', file);
        else rmSync(file);
      }
    };
  },
};
