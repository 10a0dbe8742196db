/** Where this package is: beside the nearest package.json of its name upward, from `src/` as well as from `dist/`. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { once } from '../domain/once.js';

const NAME = 'yamiscan';

export const shippedRules = (): string => path.join(packageFolder(), 'rules');

export const packageFolder: () => string = once(() => {
  const found = upward(import.meta.dirname) ?? installed();
  if (found === null) throw new Error(`the package ${NAME} is not found from here: was its code bundled without it?`);
  return found;
});

function upward(from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isOurs(folder)) return folder;
    if (path.dirname(folder) === folder) return null;
  }
}

function isOurs(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file) || !existsSync(path.join(folder, 'rules', 'scoring.yml'))) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === NAME;
}

/** Of code that was bundled into another program. */
function installed(): string | null {
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve(`${NAME}/package.json`));
    // A package.json of that name above the bundle is found too.
    return isOurs(folder) ? folder : null;
  } catch {
    return null;
  }
}
