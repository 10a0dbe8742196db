/** One JSON record per posting and line, for other programs. */
import type { CreateFormatter } from './formatter.js';
import { write } from './page.js';
import { putRecord } from './record.js';

export const createJsonlFormatter: CreateFormatter = () => ({
  isPlain: true,
  begin: () => '',
  posting: (page, _posting, report) => {
    putRecord(page, report);
    write(page, '\n');
  },
  end: () => '',
});
