/** Kafka: two consumers of one group, one killed half-way. Every message is answered, some perhaps twice. YAMISCAN_KAFKA is a folder with the broker's jars. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, inject, test } from 'vitest';
import { compareSets, partsIn } from './compare.js';
import { hasJava, pythonWith, titled } from './engines.js';
import { run } from './run.js';

const jars = process.env.YAMISCAN_KAFKA ?? '';
const python = jars !== '' && existsSync(jars) && hasJava() ? pythonWith('confluent_kafka') : null;

describe.skipIf(python === null)(titled('Kafka', python !== null, 'YAMISCAN_KAFKA or confluent-kafka'), () => {
  const { folder, posts, expected, bin, rows } = inject('inputs');

  test('a consumer group', async () => {
    const out = path.join(folder, `kafka-${Date.now()}`);
    const said = await run(python as string, ['tests/scale/kafka.py', posts, out, '--bin', bin, '--jars', jars]);
    process.stdout.write(`Kafka: ${said}`);
    const { missing, unknown, twice } = await compareSets(partsIn(out), expected);
    process.stdout.write(`Kafka: ${twice} of ${rows} messages were answered twice\n`);
    expect({ missing, unknown }).toEqual({ missing: 0, unknown: 0 });
  });
});
