/** Stock kuromoji, for comparison. */
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Built {
  readonly tokenize: (text: string) => unknown;
}

const require = createRequire(import.meta.url);

export async function stockKuromoji(): Promise<Built> {
  const { builder } = require('kuromoji') as {
    builder: (options: object) => { build: (done: (error: Error | null, built: Built) => void) => void };
  };
  const dicPath = path.join(path.dirname(require.resolve('kuromoji/package.json')), 'dict');
  return new Promise((resolve, reject) =>
    builder({ dicPath }).build((error, built) => (error === null ? resolve(built) : reject(error))),
  );
}
