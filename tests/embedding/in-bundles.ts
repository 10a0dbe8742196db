/** Bundles that esbuild makes of the packed file, run where they were put. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild-wasm';
import { expect, test } from 'vitest';
import { compileDictionary, compileRules, createScanner } from '../../src/index.js';
import { emptyFolder, expectSame, type Packed } from './packed.js';
import { REPORTS, SAMPLE, TOKEN_RULE, tokenPack } from './sample.js';

const texts = JSON.stringify(SAMPLE);

/** yaml is CommonJS and asks for parts of Node in a way that esbuild can't turn into an import. */
const BANNER =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

async function bundleIn(resolveDir: string, code: string, outfile: string): Promise<void> {
  const { warnings } = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    banner: { js: BANNER },
    loader: { '.pack': 'binary' },
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
}

const runIn = (cwd: string, file: string): unknown[] =>
  JSON.parse(execFileSync(process.execPath, [file], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 }));

export function inBundles(user: Packed): void {
  const bundle = (code: string, outfile: string): Promise<void> => bundleIn(user.folder, code, outfile);

  test('for Node, with the package beside it', async () => {
    const outfile = path.join(user.folder, 'out', 'main.mjs');
    const code = `import { createScanner } from 'yamiscan'; console.log(JSON.stringify(createScanner().scanMany(${texts})));`;
    await bundle(code, outfile);
    expectSame(runIn(path.dirname(outfile), outfile), REPORTS());
  });

  test('as one file that needs nothing', async () => {
    const folder = emptyFolder();
    const code = `import { openScanner } from 'yamiscan/browser'; import rules from 'yamiscan/rules.pack';
      const { scan } = openScanner({ rules }); console.log(JSON.stringify(${texts}.map(scan)));`;
    await bundle(code, path.join(folder, 'main.mjs'));
    expectSame(runIn(folder, 'main.mjs'), REPORTS());
  });

  test('as one file with rules of its own and the dictionary', async () => {
    const folder = emptyFolder();
    const pack = tokenPack();
    mkdirSync(path.join(user.folder, 'packs'), { recursive: true });
    writeFileSync(path.join(user.folder, 'packs/own.pack'), compileRules(pack));
    writeFileSync(path.join(user.folder, 'packs/dictionary.pack'), compileDictionary());
    const code = `import { openScanner } from 'yamiscan/browser'; import rules from './packs/own.pack'; import dictionary from './packs/dictionary.pack';
      const { scan } = openScanner({ rules, dictionary }); console.log(JSON.stringify(${texts}.map(scan)));`;
    await bundle(code, path.join(folder, 'main.mjs'));
    const told = runIn(folder, 'main.mjs');
    expect(JSON.stringify(told)).toContain(`"${TOKEN_RULE}"`);
    expectSame(told, SAMPLE.map(createScanner({ pack }).scan));
  });

  test('without its package it says so', async () => {
    const folder = emptyFolder();
    await bundle(`import { createScanner } from 'yamiscan'; createScanner();`, path.join(folder, 'main.mjs'));
    expect(() => execFileSync(process.execPath, ['main.mjs'], { cwd: folder, stdio: 'pipe' })).toThrow(
      'the package yamiscan is not found from here',
    );
    expect(readFileSync(path.join(folder, 'main.mjs'), 'utf8')).not.toContain('commander');
  });
}
