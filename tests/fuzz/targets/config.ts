/** Config files and baselines of any bytes: read, or their mistakes told. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readBaseline } from '../../../src/cli/baseline-file.js';
import { readConfig } from '../../../src/cli/config-file.js';
import { readKnown } from '../../../src/cli/known-file.js';
import { ownFolder } from '../folder.js';
import { BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { readOrTold } from './problems.js';

export const target: Target = {
  kind: 'bytes',
  covers: /^(?:cli|rules|evaluate)/,
  scraps: [
    'extends: ',
    './input',
    'rules: [',
    'disable: [',
    'text-column: ',
    'id-column: ',
    'fail-on: ',
    'min-level: ',
    'high',
    'medium',
    '101',
    'suppressions:\n',
    '  - rule: ',
    '    reason: ',
    '    until: ',
    '    file: ',
    '2026-12-31',
    '"2026-13-99"',
    '    evidence: ',
    'eval: { gates: [',
    'recall(high)>=0.9',
    '"',
    "'",
    ']',
    '}',
    '{',
    ': ',
    '- ',
    '&a ',
    '*a',
    '<<: ',
    '!!',
    '? ',
    '|\n',
    '---\n',
    '__proto__: ',
    '[[[[',
    '**/*',
    '{"schema":"yamiscan-baseline-findings/1","postings":[',
    '{"file":null,"posting":"1","findings":{"a":"',
    'f'.repeat(64),
    '"}}',
    ']}',
    '{"schema":"yamiscan-baseline/1","scoring":',
    ...BREAKS,
    ...LETTERS,
    ...ODD,
  ],
  open: () => {
    const folder = ownFolder();
    const file = path.join(folder, 'input');
    return (input) => {
      const bytes = Buffer.from(input, 'latin1');
      const text = bytes.toString();
      writeFileSync(file, bytes);
      const config = readOrTold(() => readConfig(file), text);
      if (config !== null)
        assert.ok(
          config.rules.every((rules) => path.isAbsolute(rules)),
          'folders of rules are absolute',
        );
      readOrTold(() => readKnown('input', folder), text);
      readOrTold(() => readBaseline('input', folder), text);
    };
  },
};
