/** Runs the program on an input of a size, and holds it to what is promised. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SAYING_USAGE, type Usage, usageIn } from './commands.js';
import type { Size } from './sizes.js';

export interface Measured extends Usage {
  readonly what: string;
  readonly seconds: number;
}

/** Memory and processor time are those of the program. Throws where it ends, names or judges otherwise. */
export async function measureSize(bin: string, { what, argv, make, input, named, judged }: Size): Promise<Measured> {
  make?.();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [...SAYING_USAGE, bin, ...argv, '-f', 'jsonl', '-q', '--no-config', '--lang', 'en'],
    { stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe', 'pipe'] },
  );
  child.stdin?.on('error', () => {});
  if (input !== null)
    Readable.from(input, { objectMode: true, highWaterMark: 1 }).pipe(child.stdin as NodeJS.WritableStream);
  const [records, problems, said, [code]] = await Promise.all([
    linesOf(child.stdout as Readable),
    linesOf(child.stderr as Readable),
    text(child.stdio[3] as Readable),
    once(child, 'close'),
  ]);
  const expected = named > 0 ? 2 : 0;
  if (code !== expected || problems.count !== named || records.count !== judged)
    throw new Error(
      `${what}: ended with ${code}, ${problems.count} problems, ${records.count} postings:\n${problems.first}`,
    );
  return { what, seconds: (performance.now() - began) / 1000, ...usageIn(said) };
}

/** How many there are, and the first of them. */
async function linesOf(stream: Readable): Promise<{ readonly count: number; readonly first: string }> {
  let [count, first] = [0, ''];
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    if (first.length < 2_000) first += bytes.toString();
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  }
  return { count, first: first.slice(0, 2_000) };
}
