/** Apache Spark, two executors in processes of their own: what comes out is what one machine says, also when one of them is killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, test } from 'vitest';
import { compareRecords, compareTables } from './compare.js';
import { hasJava, pythonWith, titled } from './engines.js';

const python = hasJava() ? pythonWith('pyspark') : null;

describe.skipIf(python === null)(titled('Spark', python !== null, 'PySpark'), () => {
  const { folder, posts, expected, bin, rows } = inject('inputs');

  async function run(how: string, flags: readonly string[] = []): Promise<string> {
    const out = path.join(folder, `spark-${how}${flags.join('')}`);
    const argv = ['tests/scale/spark.py', how, posts, out, '--bin', bin, ...flags];
    const child = spawn(python as string, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    expect(code, errors).toBe(0);
    process.stdout.write(`Spark, ${how} ${flags.join(' ')}: ${rows} rows ${said}`);
    if (flags.includes('--kill')) expect(said).toContain('"killed"');
    return out;
  }

  test('rdd.pipe, an executor killed half-way', async () => {
    expect(await compareRecords(await run('pipe', ['--kill']), expected)).toEqual({ lines: rows, differ: 0 });
  });

  test("SELECT TRANSFORM … USING 'yamiscan stream -f tsv', an executor killed half-way", async () => {
    const { lines, differ } = await compareTables(await run('tsv', ['--kill']), expected);
    expect({ differ, isWhole: lines > 0.99 * rows }).toEqual({ differ: 0, isWhole: true });
  });

  test.skipIf(rows > 100_000)("SELECT TRANSFORM(to_json(…)) USING 'yamiscan stream'", async () => {
    const { differ } = await compareRecords(await run('json'), expected, { isId: String, judgedOnly: true });
    expect(differ).toBe(0);
  });
});
