/** Hadoop Streaming, in its local job runner: a mapper without a reducer. YAMISCAN_HADOOP is a folder with its jars. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, inject, test } from 'vitest';
import { compareFiles, partsIn } from './compare.js';
import { hasJava, titled } from './engines.js';
import { run } from './run.js';

const jars = process.env.YAMISCAN_HADOOP ?? '';
const isThere = jars !== '' && existsSync(jars) && hasJava();

describe.skipIf(!isThere)(titled('Hadoop Streaming', isThere, 'YAMISCAN_HADOOP'), () => {
  const { folder, posts, expected, bin, rows } = inject('inputs');

  test('a mapper', async () => {
    const out = path.join(folder, `hadoop-${Date.now()}`);
    const settings = [
      'mapreduce.framework.name=local',
      'fs.defaultFS=file:///',
      'mapreduce.job.reduces=0',
      `mapreduce.input.fileinputformat.split.maxsize=${4 * 1024 * 1024}`,
      `hadoop.tmp.dir=${path.join(folder, 'hadoop-tmp')}`,
    ].flatMap((one) => ['-D', one]);
    const mapper = `${bin} stream --no-config --lang en`;
    const job = [...settings, '-input', posts, '-output', out, '-mapper', mapper];
    await run('java', ['-cp', `${jars}/*`, 'org.apache.hadoop.streaming.HadoopStreaming', ...job]);
    // To Hadoop a line without a tab is a key without a value: it writes one behind it, which JSON takes for a blank.
    const read = (line: string): unknown => JSON.parse(line);
    expect(await compareFiles(partsIn(out), expected, { read })).toEqual({ lines: rows, differ: 0 });
  });
});
