/** The version that package.json gives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../rules/home.js';

export function version(): string {
  const file = path.join(packageFolder(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
