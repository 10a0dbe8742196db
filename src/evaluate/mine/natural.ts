/** TF-IDF and string distances of natural, loaded when they are asked for: its root would load database drivers and read .env. */
import { createRequire } from 'node:module';
import type TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { usageError } from '../../domain/errors.js';

export interface Natural {
  readonly createTfIdf: () => TfIdf;
  readonly jaroWinkler: (a: string, b: string) => number;
  readonly levenshtein: (a: string, b: string) => number;
}
export type { TfIdf };

const require = createRequire(import.meta.url);

/** Throws a UsageError where natural, an optional peer, was not installed beside this package. */
export function loadNatural(): Natural {
  try {
    // A dynamic import would not be told from one of the bundle, and natural is CommonJS.
    const Weights: typeof TfIdf = require('natural/lib/natural/tfidf/tfidf.js');
    const jaroWinkler: Natural['jaroWinkler'] = require('natural/lib/natural/distance/jaro-winkler_distance.js');
    const distances: { readonly LevenshteinDistance: Natural['levenshtein'] } =
      require('natural/lib/natural/distance/levenshtein_distance.js');
    return { createTfIdf: () => new Weights(), jaroWinkler, levenshtein: distances.LevenshteinDistance };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw usageError({
      ja: 'rules mine にはパッケージ natural が必要です（ほかでは使わないため、一緒には入りません）: npm install natural@8.1.1',
      en: 'rules mine needs the package natural, which nothing else uses and which is not installed: npm install natural@8.1.1',
    });
  }
}
