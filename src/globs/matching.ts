/** The files that a glob matches, in a fixed order, with a word on what could not be looked into. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

export { isDynamicPattern } from 'tinyglobby';

export interface Search {
  readonly cwd: string;
  readonly caseSensitive: boolean;
  /** Told of each folder that can't be read, named from `cwd` (which is '.'), and how the system calls the reason. */
  readonly onUnreadable: (folder: string, code: string) => unknown;
}

/** From `cwd` or, where the pattern is, absolute. */
export const matching = (pattern: string, { cwd, caseSensitive, onUnreadable }: Search): string[] =>
  globSync(pattern, {
    cwd,
    absolute: path.isAbsolute(pattern),
    caseSensitiveMatch: caseSensitive,
    expandDirectories: false,
    fs: {
      readdirSync: ((folder: string, options: { readonly withFileTypes: true }) => {
        try {
          return readdirSync(folder, options);
        } catch (error) {
          onUnreadable(path.relative(cwd, folder) || '.', (error as NodeJS.ErrnoException).code ?? '');
          return [];
        }
      }) as typeof readdirSync,
      ...LINKS_ARE_FILES,
    },
  }).sort();

/** By itself a glob leaves out, in silence, links that lead nowhere. Here they are files: reading one says what it is. */
const LINKS_ARE_FILES = {
  realpathSync: ((link: string) => {
    try {
      return realpathSync(link);
    } catch {
      return link;
    }
  }) as typeof realpathSync,
  statSync: ((file: string) => {
    const stats = statsOf(file);
    // Left out, as those that no link leads to are: who opens one waits for a writer that may never come.
    if (stats?.isFIFO() === true) throw new Error(`${file} is a named pipe`);
    return stats ?? NO_FOLDER;
  }) as typeof statSync,
};

const NO_FOLDER = { isDirectory: () => false };

function statsOf(file: string): ReturnType<typeof statSync> | null {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}
