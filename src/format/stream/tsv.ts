/** A row for each row: the id, the fields, and what was wrong; \N where there is nothing. */
import type { Answer } from '../../domain/answer.js';
import { type Page, write } from '../page.js';
import type { StreamField } from './field-names.js';
import { fieldsOf } from './fields.js';

const NULL = '\\N';

/** What would end a cell or a row, and what escapes it; others are no letters of such a cell. */
const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\', '\0': '\\0' };

export function createAnswerRows(wanted: readonly StreamField[]): (page: Page, answer: Answer) => void {
  const fields = fieldsOf(wanted);
  return (page, answer) => {
    const cells =
      'fault' in answer
        ? [...fields.map(() => NULL), answer.fault.name]
        : [...fields.map(({ cell }) => escaped(cell(answer.report))), NULL];
    write(page, `${idCell(answer.id)}\t${cells.join('\t')}\n`);
  };
}

/** It is escaped already; a bare CR would end the row for many readers. */
const idCell = (id: string | null): string => id?.replace(/\r/g, '\\r') ?? NULL;

const escaped = (cell: string | null): string =>
  cell === null ? NULL : cell.replace(/[\t\n\r\\\0]/g, (char) => ESCAPES[char] ?? char);
