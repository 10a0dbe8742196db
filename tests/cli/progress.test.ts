/** What is shown of a long run while it goes on. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress, said, timeLeft } from '../../src/cli/progress.js';
import { createWorkload } from '../../src/cli/workload.js';
import { inputsOf } from '../../src/read/inputs.js';
import { folderWith } from './run.js';

test('the time that is left follows from what was read of all there is', () => {
  const workload = (read: number, total: number | null) => ({ read: () => read, total: () => total });
  expect(timeLeft(10_000, workload(25, 100))).toBe(30);
  expect(timeLeft(10_000, workload(120, 100))).toBe(0);
  expect(timeLeft(10_000, workload(0, 100))).toBeNull();
  expect(timeLeft(10_000, workload(25, null))).toBeNull();
  expect(timeLeft(10_000, null)).toBeNull();
});

test.each([
  [0.2, ', about 1 s left', '、残り約1秒'],
  [119, ', about 119 s left', '、残り約119秒'],
  [121, ', about 3 min left', '、残り約3分'],
  [3_599, ', about 60 min left', '、残り約60分'],
  [2 * 3_600 + 61, ', about 2 h 2 min left', '、残り約2時間2分'],
])('%d seconds', (seconds, en, ja) => {
  expect([said(seconds, 'en'), said(seconds, 'ja')]).toEqual([en, ja]);
});

test('how much there is to read is known of files, not of streams', () => {
  const folder = folderWith({ 'a.txt': 'abc' });
  const large = path.join(folder, 'large.csv');
  writeFileSync(large, Buffer.alloc(9 * 1024 * 1024));
  const workloadOf = (name: string | null) => createWorkload(inputsOf([{ prefix: '', names: [name] }], folder));
  const [small, stream] = [workloadOf('a.txt'), workloadOf(null)];
  expect([small.total(), small.isMuch()]).toEqual([3, false]);
  expect([stream.total(), stream.isMuch()]).toEqual([null, false]);
  stream.onRead(9 * 1024 * 1024);
  expect([stream.read(), stream.isMuch()]).toEqual([9 * 1024 * 1024, true]);
  expect(workloadOf(large).isMuch()).toBe(true);
});

test('counts, rate and time left stand on a terminal', async () => {
  const stream = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const [stdout, stderr] = [stream(false), stream(true)];
  const io = { stdout, stderr } as unknown as Parameters<typeof createProgress>[0];
  const now = performance.now.bind(performance);
  const progress = await createProgress(io, 'en', true, { read: () => 50, total: () => 100 });
  performance.now = () => now() + 10_000;
  try {
    progress.postings(640);
    progress.interrupt(() => {});
  } finally {
    performance.now = now;
    progress.stop();
  }
  expect(String(stderr.read())).toMatch(/640 postings \(6\d\/s\), about 1[01] s left/);
});
