/** A folder of its own for a target whose inputs are files; it goes with the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yamiscan-fuzz-files-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
