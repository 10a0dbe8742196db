/** Whole outputs, read by a person before they were kept. `npx vitest run tests/format -u` writes them anew. */
import { expect, test } from 'vitest';
import { formatExplanation } from '../../src/format/explain.js';
import type { FormatContext } from '../../src/format/formatter.js';
import type { FormatName } from '../../src/format/index.js';
import { context, print } from './toy.js';
import { EXPLAINED } from './toy-explanation.js';
import { RUN, RUN_SUMMARY } from './toy-run.js';

const golden = (file: string): string => `../../fixtures/reports/${file}`;

const cases: readonly (readonly [file: string, name: FormatName, more: Partial<FormatContext>])[] = [
  ['text.ja.txt', 'text', {}],
  ['text.en.txt', 'text', { language: 'en' }],
  ['text.color.txt', 'text', { language: 'en', color: true }],
  ['text.quiet.txt', 'text', { details: false }],
  ['run.json', 'json', { language: 'en' }],
  ['run.jsonl', 'jsonl', {}],
  ['rows.csv', 'csv', {}],
  ['run.ja.md', 'markdown', {}],
  ['run.en.md', 'markdown', { language: 'en' }],
  ['run.sarif', 'sarif', { language: 'en' }],
  ['run.github.txt', 'github', {}],
  ['run.junit.xml', 'junit', { language: 'en' }],
];

test.each(cases)('%s', async (file, name, more) => {
  await expect(print(name, RUN, more, RUN_SUMMARY)).toMatchFileSnapshot(golden(file));
});

test('plain.csv: postings without rows', async () => {
  const plain = RUN.map(([{ row: _, ...posting }, report]) => [posting, report] as const);
  await expect(print('csv', plain)).toMatchFileSnapshot(golden('plain.csv'));
});

test.each(['ja', 'en'] as const)('explain.%s.txt', async (language) => {
  await expect(formatExplanation(EXPLAINED, { ...context({ language }), near: true })).toMatchFileSnapshot(
    golden(`explain.${language}.txt`),
  );
});
