/** The library of the packed file in Node: imported, required, in a worker thread. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expectSame, type Packed } from './packed.js';
import { REPORTS, SAMPLE } from './sample.js';

const texts = JSON.stringify(SAMPLE);
const SCAN = `JSON.stringify(createScanner().scanMany(${texts}))`;

const OWN_RULE = `id: own-carries
category: own
title: { ja: 荷物を運ぶ, en: Carries parcels }
why: { ja: 荷物を運ぶ話です。, en: It speaks of carrying parcels. }
strength: strong
when: { tokens: [{ surface: 荷物 }, { surface: を }, { base: 運ぶ }] }
references: ["https://example.com/own"]
date: 2026-11-26
examples:
  fire: [⟦荷物を運ば⟧ないか, ⟦荷物を運ん⟧で]
  silent: [荷物, 運ぶ]
`;

/** What was scanned by the thread that checked the rules, and by one that opened what it kept. */
const IN_THREADS = `import { isMainThread, parentPort, Worker } from 'node:worker_threads';
  import { createScanner } from 'yamiscan';
  const scanner = createScanner({ rules: [import.meta.dirname + '/own-rules'], cache: import.meta.dirname + '/cache' });
  const found = ${texts}.map((text) => [scanner.scan(text), scanner.explain(text).tokens]);
  if (isMainThread) {
    const theirs = await new Promise((resolve, reject) => new Worker(new URL(import.meta.url)).on('message', resolve).on('error', reject));
    console.log(JSON.stringify([found, theirs]));
  } else parentPort.postMessage(found);`;

export function inNode(user: Packed): void {
  test('imported', () => {
    const told = user.run('a.mjs', `import { createScanner } from 'yamiscan'; console.log(${SCAN});`);
    expectSame(JSON.parse(told), REPORTS());
  });

  test('required', () => {
    const told = user.run('b.cjs', `const { createScanner } = require('yamiscan'); console.log(${SCAN});`);
    expectSame(JSON.parse(told), REPORTS());
  });

  test('in a worker thread, with rules that ask for tokens, and a cache that keeps them', () => {
    mkdirSync(path.join(user.folder, 'own-rules', 'own'), { recursive: true });
    writeFileSync(path.join(user.folder, 'own-rules', 'own', 'own-carries.yml'), OWN_RULE);
    const [here, there] = JSON.parse(user.run('c.mjs', IN_THREADS)) as [Found[], Found[]];
    expectSame(there, here);
    const fired = here.map(([{ signals }]) => signals.some(({ rule }) => rule === 'own-carries'));
    expect(fired).toContain(true);
    const others = (reports: readonly unknown[]): unknown[] => reports.filter((_, at) => fired[at] === false);
    expectSame(others(here.map(([report]) => report)), others(REPORTS()));
    // The dictionary of this checkout lies beside kuromoji already.
    expect(readdirSync(path.join(user.folder, 'cache'))).toEqual([expect.stringMatching(/^rules-[0-9a-f]{64}\.pack$/)]);
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
}

type Found = readonly [report: { readonly signals: readonly { readonly rule: string }[] }, tokens: unknown];
