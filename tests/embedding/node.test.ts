/** The library of the packed file in Node: imported, required, in a worker thread. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createScanner } from '../../src/index.js';
import { expectSame, packed } from './packed.js';
import { SAMPLE, tokenRules } from './sample.js';

vi.setConfig({ testTimeout: 300_000 });
const user = packed();
const texts = JSON.stringify(SAMPLE);
const plain = createScanner().scanMany(SAMPLE);
const rules = tokenRules();
const SCAN = `JSON.stringify(createScanner().scanMany(${texts}))`;

test('imported', () => {
  expectSame(JSON.parse(user.run('a.mjs', `import { createScanner } from 'yamiscan'; console.log(${SCAN});`)), plain);
});

test('required', () => {
  const told = user.run('b.cjs', `const { createScanner } = require('yamiscan'); console.log(${SCAN});`);
  expectSame(JSON.parse(told), plain);
});

test('in a worker thread, with rules that ask for tokens and a cache', () => {
  const cache = path.join(user.folder, 'cache');
  const options = JSON.stringify({ rules: [rules], cache });
  const told = user.run(
    'c.mjs',
    `import { isMainThread, parentPort, Worker } from 'node:worker_threads';
    import { createScanner } from 'yamiscan';
    if (isMainThread) {
      const ask = () => new Promise((resolve, reject) => new Worker(new URL(import.meta.url)).on('message', resolve).on('error', reject));
      console.log(JSON.stringify([await ask()]));
    } else {
      const scanner = createScanner(${options});
      parentPort.postMessage(${texts}.map((text) => [scanner.scan(text), scanner.explain(text).tokens]));
    }`,
  );
  const scanner = createScanner({ rules: [rules] });
  const expected = SAMPLE.map((text) => [scanner.scan(text), scanner.explain(text).tokens]);
  expect(JSON.stringify(expected)).toContain('own-carries');
  for (const found of JSON.parse(told) as unknown[][]) expectSame(found, expected);
});

test('a cache keeps rules', () => {
  const cache = path.join(user.folder, 'kept');
  user.run(
    'd.mjs',
    `import { createScanner } from 'yamiscan';
    createScanner(${JSON.stringify({ rules: [rules], cache })}).explain('荷物を運んで');`,
  );
  const told = user.run(
    'e.mjs',
    `import { readdirSync } from 'node:fs'; console.log(readdirSync('kept').sort().join());`,
  );
  // The dictionary of this checkout lies beside kuromoji already.
  expect(told).toMatch(/^rules-[0-9a-f]{64}\.pack\n$/);
});

test('has every file that its code asks for, and nothing of the build', () => {
  const missing = user.files
    .filter((file) => file.startsWith('dist/src/') && file.endsWith('.js'))
    .flatMap((file) => {
      const code = readFileSync(path.join(user.folder, 'node_modules/yamiscan', file), 'utf8');
      const asked = [...code.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, one = '']) =>
        path.posix.join(path.posix.dirname(file), one),
      );
      return asked.filter((one) => !user.files.includes(one)).map((one) => `${file}: ${one}`);
    })
    .filter((line) => !line.startsWith('dist/src/cli/'));
  expect(missing).toEqual([]);
  expect(
    user.files.filter((file) => /^(?:src|tests|fixtures|docs)\/|bench|\.stats$|^dist\/bin\/.*\.js$/.test(file)),
  ).toEqual([]);
  expect(existsSync(path.join(user.folder, 'node_modules/yamiscan/dist/rules.pack'))).toBe(true);
});
