/** JSON on one line. */
import { ACTING } from './acting.js';

const EACH = new RegExp(ACTING, 'g');

/** Its characters do nothing to a terminal. */
export const toJson = (value: object): string =>
  JSON.stringify(value).replace(EACH, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
