/** The version that package.json gives. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shippedRules } from '../rules/home.js';

export function version(): string {
  const file = path.join(path.dirname(shippedRules()), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
