/** Whether what an engine wrote is what one machine says, record for record. */
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Compared {
  readonly lines: number;
  readonly differ: number;
}

async function* linesIn(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files)
    yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

/** The files of a folder that an engine wrote, in the order of their partitions. */
export const partsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('part-'))
    .sort()
    .map((name) => path.join(folder, name));

export const compareFiles = (files: readonly string[], expected: string, how: How = {}): Promise<Compared> =>
  compareLines(linesIn(files), linesIn([expected]), how);

interface How {
  /** What the engine made of an id. */
  readonly isId?: (id: unknown) => unknown;
  /** The engine was only given rows that can be judged. */
  readonly judgedOnly?: boolean;
  /** From a line of the engine to what stands in the expected one. */
  readonly read?: (line: string) => unknown;
}

/** In order: a record too many or too few makes all behind it differ. */
async function compareLines(
  got: AsyncGenerator<string>,
  expected: AsyncGenerator<string>,
  { isId, judgedOnly = false, read }: How,
): Promise<Compared> {
  let lines = 0;
  let differ = 0;
  for await (const line of expected) {
    const record = JSON.parse(line) as Record<string, unknown>;
    if (judgedOnly && record.error !== undefined) continue;
    const { value } = await got.next();
    const wanted = isId === undefined ? line : JSON.stringify({ ...record, id: isId(record.id) });
    lines += 1;
    if ((value !== undefined && read !== undefined ? JSON.stringify(read(value)) : value) !== wanted) differ += 1;
  }
  if ((await got.next()).done !== true) differ += 1;
  return { lines, differ };
}

/** Tables whose cells are texts, lists separated by |. */
export function compareTables(files: readonly string[], expected: string): Promise<Compared> {
  const list = (cell: unknown): string[] => (cell === '' || cell === null ? [] : `${cell}`.split('|'));
  const read = (line: string): unknown => {
    const { id, level, score, frame, handling, crimes, neighbours, rules, error } = JSON.parse(line);
    const judged = { level, score: Number(score), frame, handling };
    const lists = { crimes: list(crimes), neighbours: list(neighbours), rules: list(rules) };
    return { v: 1, id, ...judged, ...lists, ...(error === null ? {} : { error }) };
  };
  return compareLines(linesIn(files), linesIn([expected]), { isId: String, judgedOnly: true, read });
}

/** In any order, and perhaps several times. */
export async function compareSets(files: readonly string[], expected: string) {
  const counts = new Map<string, number>();
  let unknown = 0;
  let twice = 0;
  for await (const line of linesIn([expected])) counts.set(line, 0);
  for await (const line of linesIn(files)) {
    const count = counts.get(line);
    if (count === undefined) unknown += 1;
    else counts.set(line, count + 1);
    if (count === 1) twice += 1;
  }
  return { missing: [...counts.values()].filter((count) => count === 0).length, unknown, twice };
}
