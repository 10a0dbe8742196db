/** The version that package.json gives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { once } from '../domain/once.js';
import { packageFolder } from './home.js';

/** Of this package, as `0.1.0`. */
export const version: () => string = once(() => {
  const file = path.join(packageFolder(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
});
