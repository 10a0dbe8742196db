/** Published schemas of CI services that files are held to. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

/** What is wrong with a value; empty where nothing is. `name`: a file of fixtures/schemas. */
export function errorsBy(name: string, value: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(`fixtures/schemas/${name}`, 'utf8')));
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
