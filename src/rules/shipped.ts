/** The shipped rules as the build left them, checked and compiled. In a checkout, where they may have been changed since, only if they weren't. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from '../domain/once.js';
import { packageFolder, shippedRules } from './home.js';
import type { Kept, KeptParts } from './kept.js';
import { keep, readOwn } from './kept-parts.js';

const built = (): string => path.join(packageFolder(), 'dist');
const PACK = 'rules.pack';
/** The files that it was made from, as `statsOf` tells of them. */
const STATS = 'rules.stats';

/** null where there is none, or not one of the rules as they are. */
export function shippedPack(): Kept | null {
  const isBuilt = !import.meta.dirname.startsWith(sources());
  return isBuilt && (!existsSync(sources()) || isUnchanged()) ? own() : null;
}

/** One for all scanners. */
const own = once(() => readOwn(path.join(built(), PACK)));

/** Only in a checkout: nobody changes what was installed. */
const sources = (): string => path.join(packageFolder(), 'src');

function isUnchanged(): boolean {
  try {
    return readFileSync(path.join(built(), STATS), 'utf8') === statsOf(shippedRules());
  } catch {
    return false;
  }
}

/** Changed again within this time, a file may look as it did: the clocks of file systems tick slowly. */
const MILLISECONDS = 2_000;

/** `stats`: those from before the pack was read. */
export function keepShipped(compiled: KeptParts, stats: string, now = Date.now()): void {
  const newest = Math.max(...stats.split('\n').map((line) => Number(line.split(' ')[2])));
  keep(path.join(built(), PACK), compiled);
  chmodSync(path.join(built(), PACK), 0o644);
  if (newest < now - MILLISECONDS) writeFileSync(path.join(built(), STATS), stats);
}

/** Size, time of change of the content and of anything, and name of each file. */
export function statsOf(folder: string): string {
  const lines: string[] = [];
  const visit = (inner: string): void => {
    for (const entry of readdirSync(path.join(folder, inner), { withFileTypes: true })) {
      const name = inner + entry.name;
      if (entry.isDirectory()) visit(`${name}/`);
      else {
        const { size, mtimeMs, ctimeMs } = statSync(`${folder}/${name}`);
        lines.push(`${size} ${mtimeMs} ${ctimeMs} ${name}`);
      }
    }
  };
  visit('');
  return lines.sort().join('\n');
}
