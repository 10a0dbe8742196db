/** Texts that every way of embedding must judge alike, and a rule of one's own that asks for tokens. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from '../../src/domain/once.js';
import type { RulePack } from '../../src/domain/rule.js';
import { toyPack, toyRule } from '../toy.js';

const FILES = ['postings/offers', 'postings/mentions', 'scripts/offers', 'frames/help'];
const ODD = ['', '\ud83d受け子\udc00', '\u0000🔥🔥🔥急募', 'すもももももももものうち', '運びましょう。荷物を運ばせる'];

export const SAMPLE: readonly string[] = [
  ...FILES.flatMap((name) =>
    readFileSync(`fixtures/${name}.jsonl`, 'utf8')
      .trimEnd()
      .split('\n')
      .filter((_, at) => at % 10 === 0)
      .map((line) => (JSON.parse(line) as { text: string }).text.replace(/[⟦⟧]/g, '')),
  ),
  ...ODD,
];

/** What the build of this checkout says of them, in a process of its own. */
export const REPORTS: () => unknown[] = once(() => {
  const code = `import { createScanner } from './dist/src/index.js'; console.log(JSON.stringify(createScanner().scanMany(${JSON.stringify(SAMPLE)})));`;
  const argv = ['--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 26 }));
});

export const TOKEN_RULE = 'carries';
/** Needs the dictionary. */
export const tokenPack = (): RulePack =>
  toyPack([
    toyRule(TOKEN_RULE, { tokens: [{ surface: '荷物' }, { surface: 'を' }, { base: '運ぶ' }] }),
    toyRule('parcel', { phrase: ['荷物'] }),
  ]);
