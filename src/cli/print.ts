/** Prints what a command has to say. */
import type { Io } from './io.js';
import { streamSink } from './sink.js';

/** Throws a UsageError where standard output can't be written; a reader that has gone away is no error. */
export async function print(text: string, { stdout }: Io): Promise<void> {
  const sink = streamSink(stdout, 'stdout');
  await sink.write(text);
  await sink.close();
}
