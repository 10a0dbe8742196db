/** Hostile text and tables in Markdown. */
import type { Table } from './eval-section.js';
import { visible } from './visible.js';

export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => markdown(title))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(markdown))),
  ].join('\n');
}

/** Nothing from the input may become a link, an image, a mention, HTML or another column. */
export const markdown = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/[&<>@]|:(?=\/\/)/g, (character) => `&#${character.charCodeAt(0)};`);
