/** How answers are written for engines. */
import type { Answer } from '../../domain/answer.js';
import type { Language } from '../../domain/language.js';
import type { Page } from '../page.js';
import type { StreamField } from './field-names.js';
import { createAnswerLines } from './jsonl.js';
import { createAnswerRows } from './tsv.js';

export const STREAM_WRITERS: Readonly<
  Record<'jsonl' | 'tsv', (fields: readonly StreamField[], language: Language) => (page: Page, answer: Answer) => void>
> = {
  jsonl: createAnswerLines,
  tsv: createAnswerRows,
};
