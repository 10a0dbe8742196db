/** Figures of an evaluation as Markdown: for pull requests, wikis and summaries of CI steps. */
import type { FormatEvaluation } from './eval-formatter.js';
import type { Section, Table } from './eval-section.js';
import { sectionsOf } from './eval-sections.js';
import { MESSAGES } from './messages.js';
import { visible } from './visible.js';

export const formatEvalMarkdown: FormatEvaluation = (report, context) => {
  const { problems, phrases } = MESSAGES[context.language];
  const [head, ...rest] = sectionsOf(report, context).map((section, at) => blockOf(section, at === 0 ? '##' : '###'));
  const warnings = [
    ...(report.problemCount > 0 ? [problems(report.problemCount)] : []),
    ...(report.complete ? [] : [`**${escaped(phrases.incomplete)}**`]),
  ];
  return `${[head, ...warnings, ...rest].join('\n\n')}\n`;
};

const blockOf = ({ title, lines, table }: Section, mark: string): string =>
  [
    `${mark} ${escaped(title)}`,
    ...(lines.length === 0 ? [] : [lines.map(escaped).join('  \n')]),
    ...(table === null || table.rows.length === 0 ? [] : [markdownTable(table)]),
  ].join('\n\n');

export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escaped))),
  ].join('\n');
}

/** Nothing from the input may become a link, an image, a mention, HTML or another column. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/[&<>@]|:(?=\/\/)/g, (character) => `&#${character.charCodeAt(0)};`);
