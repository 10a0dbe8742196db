/** Figures of an evaluation for people at a terminal. */
import { cellsIn, clip } from './columns.js';
import type { FormatEvaluation } from './eval-formatter.js';
import type { Section, Table } from './eval-section.js';
import { sectionsOf } from './eval-sections.js';
import { MESSAGES } from './messages.js';
import type { Paint } from './paint.js';
import { paintFor } from './text.js';
import { visible } from './visible.js';

export const formatEvalText: FormatEvaluation = (report, context) => {
  const { problems, phrases } = MESSAGES[context.language];
  const paint = paintFor(context.color);
  const blocks = sectionsOf(report, context).map((section) => sectionLines(section, paint).join('\n'));
  const closing = [
    ...(report.problemCount > 0 ? [problems(report.problemCount)] : []),
    ...(report.complete ? [] : [paint.strong(phrases.incomplete)]),
  ];
  return `${[...blocks, ...(closing.length > 0 ? [closing.join('\n')] : [])].join('\n\n')}\n`;
};

const sectionLines = ({ title, lines, table }: Section, paint: Paint): string[] => [
  paint.strong(visible(title)),
  ...lines.map((line) => `  ${visible(line)}`),
  ...(table === null || table.rows.length === 0 ? [] : tableLines(table, paint)),
];

/** Numbers stand at the right of their column. */
function tableLines({ columns, rows }: Table, paint: Paint): string[] {
  const shown = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell) => clip(visible(cell), WIDEST)),
  );
  const widths = columns.map((_, at) => shown.reduce((width, row) => Math.max(width, cellsIn(row[at] ?? '')), 0));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, at) => {
      const blank = ' '.repeat(Math.max(0, (widths[at] ?? 0) - cellsIn(cell)));
      return columns[at]?.isNumber === true ? blank + cell : cell + blank;
    });
    return `  ${padded.join('  ')}`.trimEnd();
  };
  const [head = '', ...body] = shown.map(line);
  return [paint.faint(head), ...body];
}

/** A label or a value comes from the input and may be as long as a text. */
const WIDEST = 60;
