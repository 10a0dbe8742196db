/** What rows about files and places begin with. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { TOY_RULES } from '../cli/run.js';
import type { BadInput, Said } from './case.js';

export const TOY = ['--no-config', '--rules', TOY_RULES, '-q'];
export const AD = '赤玉を運ぶ仕事です。\n';
export const CSV = 'id,本文\n1,赤玉\n';

/** Reading ends in an error here, whoever asks. */
export const UNREADABLE = '/proc/self/mem';
export const needs = (file: string) => () => (existsSync(file) ? null : `there is no ${file} here`);
export const at = (folder: string, name: string): string => path.join(folder, name);

/** Nothing is judged. */
export const refused = (name: string, argv: readonly string[], says: Said, more: Partial<BadInput> = {}): BadInput => ({
  name,
  argv: [...argv, ...TOY],
  code: 2,
  says: [says],
  ...more,
  files: { 'a.csv': CSV, ...more.files },
});

export const fine = (
  name: string,
  argv: readonly string[],
  judged: number,
  more: Partial<BadInput> = {},
): BadInput => ({
  name,
  argv: [...argv, '-f', 'json', ...TOY],
  code: 0,
  judged,
  named: 0,
  ...more,
});

export const LONG = 'あ'.repeat(200);
