/** What a stream says of the broken rows, in English. */
import type { PostRow } from './rows.js';

export const MESSAGES: Readonly<Record<NonNullable<PostRow['fault']>, string>> = {
  'not-json': 'is not valid JSON',
  'no-text': 'no field is known to hold the text; name it with --text-column. Fields: id, title',
} as never;
