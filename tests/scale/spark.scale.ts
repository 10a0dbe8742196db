/** Apache Spark, two executors in processes of their own: what comes out is what one machine says, also when one of them is killed. */
import path from 'node:path';
import process from 'node:process';
import { describe, expect, inject, test } from 'vitest';
import { compareFiles, compareTables, partsIn } from './compare.js';
import { hasJava, pythonWith, titled } from './engines.js';
import { run } from './run.js';

const python = hasJava() ? pythonWith('pyspark') : null;

describe.skipIf(python === null)(titled('Spark', python !== null, 'PySpark'), () => {
  const { folder, posts, expected, bin, rows } = inject('inputs');

  async function judged(how: string, flags: readonly string[] = []): Promise<string> {
    const out = path.join(folder, `spark-${how}-${Date.now()}`);
    const partitions = `${Math.max(16, Math.round(rows / 20_000))}`;
    const argv = ['tests/scale/spark.py', how, posts, out, '--bin', bin, '--partitions', partitions, ...flags];
    const said = await run(python as string, argv);
    process.stdout.write(`Spark, ${how} ${flags.join(' ')}: ${rows} rows ${said}`);
    if (flags.includes('--kill')) expect(said).toContain('"killed"');
    return out;
  }

  test('rdd.pipe, an executor killed half-way', async () => {
    expect(await compareFiles(partsIn(await judged('pipe', ['--kill'])), expected)).toEqual({ lines: rows, differ: 0 });
  });

  test("SELECT TRANSFORM … USING 'yamiscan stream -f tsv', an executor killed half-way", async () => {
    const { lines, differ } = await compareTables(partsIn(await judged('tsv', ['--kill'])), expected);
    expect({ differ, isWhole: lines > 0.99 * rows }).toEqual({ differ: 0, isWhole: true });
  });

  test.skipIf(rows > 100_000)("SELECT TRANSFORM(to_json(…)) USING 'yamiscan stream'", async () => {
    const { differ } = await compareFiles(partsIn(await judged('json')), expected, { isId: String, judgedOnly: true });
    expect(differ).toBe(0);
  });
});
