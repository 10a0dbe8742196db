/** Inputs that get in the way of one another, or of what is written: a report that took the place of its input would be all that is left of it. */
import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { type Problem, UsageError, usageError } from '../domain/errors.js';
import type { Inputs } from '../read/index.js';

/** Throws a UsageError that names each of `written` that is one of the inputs, whatever it is called; null is standard output. */
export function refuseOverInputs(
  written: readonly (string | null | undefined)[],
  inputs: Pick<Inputs, 'some'>,
  cwd: string,
): void {
  const problems = written.flatMap((file): Problem[] => {
    const stats = typeof file === 'string' ? statsOf(path.resolve(cwd, file)) : null;
    const isInput =
      stats?.isFile() === true && inputs.some((input) => input.file !== null && isSame(stats, input.path));
    return isInput ? [{ file: null, message: { ja: `${file} は${OVER.ja}`, en: `${file} ${OVER.en}` } }] : [];
  });
  if (problems.length > 0) throw new UsageError(problems);
}

function isSame({ dev, ino }: Stats, file: string): boolean {
  const other = statsOf(file);
  return other !== null && other.dev === dev && other.ino === ino;
}

function statsOf(file: string): Stats | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

const OVER = { ja: '入力ファイルです。出力で上書きできません', en: "is read: a report can't be written there" };

/** Throws a UsageError where two lists of inputs both ask for standard input: the second would find nothing there. */
export function refuseStdinTwice(one: Inputs, other: Inputs): void {
  if (one.hasStdin && other.hasStdin)
    throw usageError({ ja: '標準入力は一度しか読めません', en: 'standard input can be read once only' });
}
