/** What is tried of an installed yamiscan: the files it finds, the commands, and what they must say. */
import path from 'node:path';

export interface Use {
  readonly argv: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly says: RegExp;
}

const OFFER = '高額案件 荷物を受け取るだけ 日給5万 即日 詳細はテレグラム';
const LINES = 3_000;
const BIN = path.join('node_modules', 'yamiscan', 'dist', 'bin', 'yamiscan.cjs');

export const FILES = {
  'package.json': '{ "name": "user", "version": "1.0.0", "private": true }',
  'posts.csv': `id,text\n1,${OFFER}\n2,駅前の店でスタッフを募集、時給1200円\n`,
  'lines.txt': `${OFFER}\n`.repeat(LINES),
  'library.mjs': `import { createScanner, version } from 'yamiscan'; console.log(version(), createScanner().scan('${OFFER}').level);`,
  'library.cjs': `const { createScanner } = require('yamiscan'); console.log(createScanner().scan('${OFFER}').level);`,
  'bytes.mjs': `import { readFileSync } from 'node:fs'; import { openScanner } from 'yamiscan/browser';
    const rules = readFileSync(new URL(import.meta.resolve('yamiscan/rules.pack')));
    console.log(openScanner({ rules }).scan('${OFFER}').level);`,
};

/** As `npx yamiscan`. */
export const AS_COMMAND: Use = {
  argv: ['posts.csv', '-f', 'jsonl'],
  code: 0,
  says: /"id":"1".*"level":"high".*\n.*"level":"none"/,
};

/** As arguments of `node`. */
export const USES: readonly Use[] = [
  { argv: [BIN, '--version'], code: 0, says: /^\d+\.\d+\.\d+\n$/ },
  { argv: [BIN, '-f', 'csv', '--fail-on', 'high'], input: OFFER, code: 1, says: /high/ },
  { argv: [BIN, 'posts.csv', '-f', 'html'], code: 0, says: /^<!doctype html>/i },
  { argv: [BIN, 'tokens', '荷物を運ぶ'], code: 0, says: /運ぶ/ },
  {
    argv: [BIN, '--input', 'lines', 'lines.txt', '--jobs', '2', '-f', 'jsonl'],
    code: 0,
    says: new RegExp(`"id":"${LINES}"`),
  },
  {
    argv: [BIN, 'stream'],
    input: `${JSON.stringify({ id: 'a', text: OFFER })}\n{\n`,
    code: 0,
    says: /^\{"v":1,"id":"a","level":"high".*\n.*"error":"not-json"/,
  },
  { argv: [BIN, 'rules', 'mine', 'posts.csv', '--lang', 'en'], code: 2, says: /npm install natural@/ },
  { argv: ['library.mjs'], code: 0, says: /^\d+\.\d+\.\d+ high\n$/ },
  { argv: ['library.cjs'], code: 0, says: /^high\n$/ },
  { argv: ['bytes.mjs'], code: 0, says: /^high\n$/ },
];
