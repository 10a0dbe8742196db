/** Published JSON Schemas that outputs must keep to. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { once } from '../../src/domain/once.js';

/** What is wrong with a value; empty where nothing is. */
export function sarifErrors(value: unknown): string[] {
  const validate = sarif();
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const sarif = once(() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync('fixtures/schemas/sarif-2.1.0.json', 'utf8')));
});

const STIX = 'fixtures/schemas/stix-2.1';

/** The bundle as such, and each of its observables by its own schema. */
export function stixErrors(bundle: {
  readonly type: string;
  readonly id: string;
  readonly objects?: readonly { readonly type: string }[];
}): string[] {
  const errors = /^bundle--[0-9a-f-]{36}$/.test(bundle.id) && bundle.type === 'bundle' ? [] : ['no bundle'];
  for (const object of bundle.objects ?? []) {
    const validate = stix().getSchema(
      `http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/observables/${object.type}.json`,
    );
    if (validate === undefined) errors.push(`no schema of ${object.type}`);
    else if (validate(object) !== true)
      errors.push(
        ...(validate.errors ?? []).map(({ instancePath, message }) => `${object.type}${instancePath} ${message}`),
      );
  }
  return errors;
}

const stix = once(() => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  for (const folder of ['common', 'observables'])
    for (const file of readdirSync(`${STIX}/${folder}`))
      if (file !== 'bundle.json') ajv.addSchema(JSON.parse(readFileSync(`${STIX}/${folder}/${file}`, 'utf8')));
  return ajv;
});
