/** Whole evaluations, read by a person before they were kept. `npx vitest run tests/format -u` writes them anew. */
import { expect, test } from 'vitest';
import type { EvalContext } from '../../src/format/eval-formatter.js';
import { EVAL_FORMATTERS, type EvalFormatName } from '../../src/format/eval-index.js';
import { context } from './toy.js';
import { EVALUATED } from './toy-evaluation.js';

const cases: readonly (readonly [file: string, name: EvalFormatName, more: Partial<EvalContext>])[] = [
  ['eval.ja.txt', 'text', {}],
  ['eval.en.txt', 'text', { language: 'en' }],
  ['eval.color.txt', 'text', { language: 'en', color: true, details: false }],
  ['eval.ja.md', 'markdown', {}],
  ['eval.en.md', 'markdown', { language: 'en' }],
  ['eval.json', 'json', { language: 'en' }],
  ['eval.github.ja.txt', 'github', {}],
  ['eval.github.en.txt', 'github', { language: 'en' }],
  ['eval.junit.ja.xml', 'junit', {}],
  ['eval.junit.en.xml', 'junit', { language: 'en' }],
];

test.each(cases)('%s', async (file, name, more) => {
  const printed = (await EVAL_FORMATTERS[name]())(EVALUATED, context(more));
  await expect(printed).toMatchFileSnapshot(`../../fixtures/reports/${file}`);
});
