/** Prints what a command has to say. */
import { directOutput } from './direct.js';
import type { Io } from './io.js';

/** Throws a UsageError where standard output can't be written; a reader that has gone away is no error. */
export async function print(text: string, io: Io): Promise<void> {
  const sink = directOutput(io);
  await sink.write(text);
  await sink.close();
}
