/** `{"v":1,"id":…,…}`: one JSON object for each line, on one line. */
import type { Answer } from '../../domain/answer.js';
import type { Language } from '../../domain/language.js';
import { ACTING } from '../acting.js';
import { putString } from '../json-bytes.js';
import { type Page, put, write } from '../page.js';
import { NULL } from '../record-keys.js';
import type { StreamField } from './field-names.js';
import { fieldsOf } from './fields.js';

/** Counted up when a field changes its meaning or goes. */
export const STREAM_VERSION = 1;

const piece = (ascii: string): Uint8Array => Buffer.from(ascii, 'latin1');
const HEAD = piece(`{"v":${STREAM_VERSION},"id":`);
const ERROR = piece(',"error":');
const MESSAGE = piece(',"message":');
const END = piece('}\n');

export function createAnswerLines(wanted: readonly StreamField[], language: Language) {
  const fields = fieldsOf(wanted).map(({ name, put }) => ({ key: piece(`,"${name}":`), putValue: put }));
  return (page: Page, answer: Answer): void => {
    put(page, HEAD);
    putId(page, answer.id);
    if ('fault' in answer) {
      put(page, ERROR);
      putString(page, answer.fault.name);
      put(page, MESSAGE);
      putString(page, answer.fault.message[language]);
    } else
      for (const { key, putValue } of fields) {
        put(page, key);
        putValue(page, answer.report);
      }
    put(page, END);
  };
}

const ACTING_OR_CR = new RegExp(`\r|${ACTING.source}`, 'g');

/** The same value. What readers take for the end of a line is no part of it: a CR only stands between its parts, the rest is escaped. */
function putId(page: Page, id: string | null): void {
  if (id === null) put(page, NULL);
  else
    write(
      page,
      id.replace(ACTING_OR_CR, (char) =>
        char === '\r' ? ' ' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    );
}
