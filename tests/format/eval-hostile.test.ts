/** Labels, values, ids and files come from the input: whatever they hold, each format keeps its shape. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvaluationReport } from '../../src/domain/evaluation.js';
import type { FormatEvaluation } from '../../src/format/eval-formatter.js';
import { EVAL_FORMATTERS, type EvalFormatName } from '../../src/format/eval-index.js';
import { hostileText } from '../text.js';
import { context } from './toy.js';
import { EVALUATED } from './toy-evaluation.js';

function named(name: string): EvaluationReport {
  const { evaluation, misses } = EVALUATED;
  const message = { ja: name, en: name };
  return {
    ...EVALUATED,
    evaluation: {
      ...evaluation,
      labels: evaluation.labels.map((one) => ({ ...one, label: name })),
      slices: evaluation.slices.map((one) => ({ ...one, column: name, value: name })),
      rules: evaluation.rules.map((one) => ({ ...one, rule: name })),
      ordinary: evaluation.ordinary.map((one) => ({ ...one, file: name })),
    },
    misses: {
      ...misses,
      worst: misses.worst.map((one) => ({ ...one, id: name, label: name, source: { file: name, row: 1, line: 2 } })),
    },
    gates: EVALUATED.gates.map((one) => ({ ...one, name, message })),
    comparison:
      EVALUATED.comparison === null
        ? null
        : {
            ...EVALUATED.comparison,
            slices: EVALUATED.comparison.slices.map((one) => ({ ...one, column: name, value: name })),
            rules: EVALUATED.comparison.rules.map((one) => ({ ...one, rule: name })),
            flips: EVALUATED.comparison.flips.map((one) => ({
              ...one,
              id: name,
              label: name,
              source: { file: name, row: 1, line: 2 },
              text: name,
              changes: one.changes.map((change) => ({ ...change, rule: name })),
            })),
          },
    problems: [{ file: name, line: 1, message }],
  };
}

const FORMATS = {
  text: await EVAL_FORMATTERS.text(),
  json: await EVAL_FORMATTERS.json(),
  html: await EVAL_FORMATTERS.html(),
  markdown: await EVAL_FORMATTERS.markdown(),
  github: await EVAL_FORMATTERS.github(),
  junit: await EVAL_FORMATTERS.junit(),
} satisfies Record<EvalFormatName, FormatEvaluation>;

const print = (format: EvalFormatName, name: string): string => FORMATS[format](named(name), context());
const linesOf = (text: string): number => text.split(/\r\n|[\n\r\u2028\u2029]/).length;
/** Markup alone. */
const tagsOf = (xml: string): string => xml.replace(/"[^"<]*"|>[^<]*</g, '|');

const each = (check: (name: string) => void): void => {
  fc.assert(fc.property(fc.oneof(hostileText(), fc.stringMatching(/^[|\\`<&>"'@:,%\]\n-]{1,9}$/)), check), {
    numRuns: 60,
  });
};

// What a page shows of it is looked at in a browser.
test.each((Object.keys(EVAL_FORMATTERS) as EvalFormatName[]).filter((format) => format !== 'html'))(
  '%s: no line more, nothing that moves a terminal',
  (format) => {
    each((name) => {
      const printed = print(format, name);
      expect(linesOf(printed)).toBe(linesOf(print(format, 'x')));
      expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    });
  },
);

test('markdown: no cell more, no tag, no mention', () => {
  const cells = (text: string): number[] =>
    text.split('\n').map((line) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 0);
  each((name) => {
    const printed = print('markdown', name);
    expect(cells(printed)).toEqual(cells(print('markdown', 'x')));
    expect(printed).not.toMatch(/[<>@]/);
  });
});

test('github: properties end where they should', () => {
  each((name) => {
    for (const line of print('github', name).trimEnd().split('\n'))
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^:,]*,(?:line=\d+,)?)?title=[^:,]*::/u);
  });
});

test('junit: the same elements, no bare ampersand', () => {
  each((name) => {
    const printed = print('junit', name);
    expect(tagsOf(printed)).toBe(tagsOf(print('junit', 'x')));
    expect(printed).not.toMatch(/&(?!(?:amp|lt|gt|quot);)|[\ufffe\uffff]/);
  });
});

test('json: reads back', () => {
  each((name) => {
    const { evaluation } = JSON.parse(print('json', name)) as EvaluationReport;
    expect(evaluation.labels[0]?.label).toBe(name);
  });
});
