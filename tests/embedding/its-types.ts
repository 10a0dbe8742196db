/** Entries and types of the packed file, as those who depend on it find them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import type { Packed } from './packed.js';

const FOR_NODE = `import { createScanner, type Report, UsageError } from 'yamiscan';
const { level, signals }: Report = createScanner({ rules: ['own'] }).scan('text');
export const spans: { readonly start: number; readonly end: number }[] = signals.flatMap(({ evidence }) => evidence);
// @ts-expect-error a level is a word
export const wrong: number = level;
export { UsageError };
`;
const FOR_PAGES = `import { loadScanner, openScanner } from 'yamiscan/browser';
export const scanners = [openScanner({ rules: new Uint8Array() }), await loadScanner({ rules: '/rules.pack' })];
`;

const tool = (name: string, argv: readonly string[], cwd = '.') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('node_modules', name), ...argv], {
    cwd,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

export function itsTypes(user: Packed): void {
  test('publint has nothing to say', async () => {
    const pkgDir = path.join(user.folder, 'node_modules', 'yamiscan');
    expect((await publint({ pkgDir, pack: false, strict: true })).messages).toEqual([]);
  });

  test('are the types wrong? no', () => {
    // rules.pack is data, and what is left out by the profile is in docs/embedding.md.
    const argv = [user.file, '--profile', 'esm-only', '--exclude-entrypoints', 'rules.pack', '--no-color'];
    const { status, said } = tool('@arethetypeswrong/cli/dist/index.js', argv);
    expect(said).toContain('"yamiscan/browser"');
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  test.each([
    ['a program for Node', ['es2022'], FOR_NODE],
    ['a page', ['es2022', 'dom', 'dom.iterable'], FOR_PAGES],
  ])('types of %s are checked without those of Node', (name, lib, code) => {
    const folder = path.join(user.folder, `consumer-${lib.length}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'consumer.ts'), code);
    const compilerOptions = { lib, types: [], strict: true, noEmit: true, target: 'es2022', module: 'nodenext' };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    expect({ name, ...tool('typescript/bin/tsc', [], folder) }).toEqual({ name, status: 0, said: '' });
  });
}
