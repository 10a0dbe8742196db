/** The reader of CSV. */
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { checkTable, TABLE_SCRAPS } from './tables.js';

export const target: Target = {
  kind: 'bytes',
  covers: /^read/,
  scraps: [...TABLE_SCRAPS, ...BREAKS, ',', ',', ...LETTERS, ...ODD],
  open: () => checkTable('csv', ','),
};
