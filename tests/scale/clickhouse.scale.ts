/** ClickHouse: rows go to the process as TabSeparated and come back as a table. */
import path from 'node:path';
import process from 'node:process';
import { describe, expect, inject, test } from 'vitest';
import { compareTables } from './compare.js';
import { pythonWith, titled } from './engines.js';
import { run } from './run.js';

const python = pythonWith('chdb');

describe.skipIf(python === null)(titled('ClickHouse', python !== null, 'chDB'), () => {
  const { folder, posts, expected, bin, rows } = inject('inputs');

  test("executable('yamiscan', TabSeparated, …)", async () => {
    const out = path.join(folder, `clickhouse-${Date.now()}.jsonl`);
    const said = await run(python as string, ['tests/scale/clickhouse.py', posts, out, '--bin', bin]);
    process.stdout.write(`ClickHouse: ${rows} rows ${said}`);
    const { lines, differ } = await compareTables([out], expected);
    expect({ differ, isWhole: lines > 0.99 * rows }).toEqual({ differ: 0, isWhole: true });
  });
});
