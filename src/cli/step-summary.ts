/** The page of a GitHub Actions step, where the runner says that there is one. */
import { appendFile } from 'node:fs/promises';
import type { Io } from './io.js';
import { cannotWrite, type Sink } from './sink.js';
import { messageOf } from './voice.js';

/** Throws a UsageError where it can't be written. */
export async function addToStepSummary(text: string, { env }: Pick<Io, 'env'>): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  await appendFile(file, text).catch((error: unknown) => {
    throw cannotWrite(file, messageOf(error));
  });
}

/** Writes nothing where there is no such page, or the run is not complete. */
export function stepSummarySink(io: Pick<Io, 'env'>): Sink {
  const pieces: Uint8Array[] = [];
  return {
    write: async (piece) => {
      pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      return true;
    },
    close: () => addToStepSummary(Buffer.concat(pieces).toString(), io),
    abandon: async () => {},
  };
}
