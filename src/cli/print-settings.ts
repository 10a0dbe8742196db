/** `--print-config`: the settings in force. */
import { stringify } from 'yaml';
import type { Config } from './config.js';
import { suppressionEntry } from './suppressions-config.js';

/** As a config file that asks for the same. */
export function printSettings({
  files,
  rules,
  disable,
  textColumns,
  idColumn,
  failOn,
  minLevel,
  suppressions,
  gates,
}: Config): string {
  const entry = {
    rules,
    disable,
    'text-column': textColumns,
    ...(idColumn === null ? {} : { 'id-column': idColumn }),
    'fail-on': failOn ?? 'none',
    'min-level': minLevel ?? 'none',
    suppressions: suppressions.map(suppressionEntry),
    ...(gates.length === 0 ? {} : { eval: { gates: gates.map(({ name }) => name) } }),
  };
  const lines = Object.entries(entry).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return [...files.map((file) => `# ${file}\n`), stringify(Object.fromEntries(lines))].join('');
}
