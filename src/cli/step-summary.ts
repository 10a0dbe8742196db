/** The page of a GitHub Actions step, where the runner says that there is one. */
import { appendFile } from 'node:fs/promises';
import type { Io } from './io.js';
import { cannotWrite } from './sink.js';
import { messageOf } from './voice.js';

/** Throws a UsageError where it can't be written. */
export async function addToStepSummary(text: string, { env }: Pick<Io, 'env'>): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  await appendFile(file, text).catch((error: unknown) => {
    throw cannotWrite(file, messageOf(error));
  });
}
