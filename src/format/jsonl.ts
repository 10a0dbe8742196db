/** One JSON record per posting and line, for other programs. */
import type { CreateFormatter } from './formatter.js';
import { recordOf, toJson } from './record.js';

export const createJsonlFormatter: CreateFormatter = () => ({
  begin: () => '',
  posting: (_posting, report) => `${toJson(recordOf(report))}\n`,
  end: () => '',
});
