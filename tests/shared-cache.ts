/** A folder for what the tests of one run share; it goes with the run, as rules that are checked depend on code that changes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-tests-'));

export function setup(): void {
  process.env.YAMISCAN_TESTS_CACHE = folder;
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
