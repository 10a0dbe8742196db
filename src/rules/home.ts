/** Where this package is: beside the nearest package.json upward, from `src/` as well as from `dist/`. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export const shippedRules = (): string => path.join(packageFolder(), 'rules');

export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('the package of yamiscan is not complete: no package.json above its code');
    folder = parent;
  }
  return folder;
}
