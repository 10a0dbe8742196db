/** TF-IDF and string distances of natural, loaded when they are asked for: its root would load database drivers and read .env. */
import type TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { usageError } from '../../domain/errors.js';

export interface Natural {
  readonly createTfIdf: () => TfIdf;
  readonly jaroWinkler: (a: string, b: string) => number;
  readonly levenshtein: (a: string, b: string) => number;
}
export type { TfIdf };

/** Throws a UsageError where natural, an optional dependency, was not installed. */
export async function loadNatural(): Promise<Natural> {
  try {
    const [{ default: Weights }, { default: jaroWinkler }, { default: distances }] = await Promise.all([
      import('natural/lib/natural/tfidf/tfidf.js'),
      import('natural/lib/natural/distance/jaro-winkler_distance.js'),
      import('natural/lib/natural/distance/levenshtein_distance.js'),
    ]);
    return { createTfIdf: () => new Weights(), jaroWinkler, levenshtein: distances.LevenshteinDistance };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw usageError({
      ja: 'rules mine にはパッケージ natural が必要です（任意の依存で、入っていません）: npm install natural@8.1.1',
      en: 'rules mine needs the package natural, an optional dependency that is not installed: npm install natural@8.1.1',
    });
  }
}
