/** Which terminals get hyperlinks; files and pipes never do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasHyperlinks } from '../../src/cli/hyperlinks.js';
import type { Io } from '../../src/cli/io.js';
import { folderWith, scan, toyIo } from './run.js';

const has = (env: Io['env'], { color = true, tty = true } = {}): boolean =>
  hasHyperlinks(color, toyIo({ env, tty: tty ? ['stdout'] : [] }).io);

describe('a terminal', () => {
  test.each<Io['env']>([
    { TERM_PROGRAM: 'iTerm.app' },
    { TERM_PROGRAM: 'WezTerm' },
    { TERM_PROGRAM: 'vscode' },
    { TERM_PROGRAM: 'ghostty' },
    { TERM: 'xterm-kitty' },
    { VTE_VERSION: '7600' },
    { KONSOLE_VERSION: '230805' },
    { WT_SESSION: '0-0' },
    { DOMTERM: 'x' },
    { FORCE_HYPERLINK: '1' },
    { FORCE_HYPERLINK: '1', CI: 'true' },
  ])('has links with %j', (env) => {
    expect(has(env)).toBe(true);
    expect(has(env, { color: false })).toBe(false);
    expect(has(env, { tty: false })).toBe(false);
    expect(has({ ...env, TERM: 'dumb' })).toBe(false);
    expect(has({ ...env, FORCE_HYPERLINK: '0' })).toBe(false);
  });

  test.each<Io['env']>([
    {},
    { TERM: 'xterm-256color' },
    { TERM_PROGRAM: 'Apple_Terminal' },
    { VTE_VERSION: '5000' },
    { VTE_VERSION: '4205' },
    { VTE_VERSION: 'x' },
    { KONSOLE_VERSION: '180401' },
    { WT_SESSION: '' },
    { TERM_PROGRAM: 'vscode', CI: '1' },
    { VTE_VERSION: '7600', TERM: 'screen-256color' },
    { VTE_VERSION: '7600', TERM: 'tmux-256color' },
  ])('has none with %j', (env) => expect(has(env)).toBe(false));
});

describe('yamiscan', () => {
  const env = { TERM_PROGRAM: 'WezTerm' };
  const linked = '\u001B]8;;file:///';

  test('links names of files on a terminal, seen from where it runs', async () => {
    const cwd = folderWith({ 'a b.csv': 'id,text\n1,赤玉を運ぶ\n' });
    const { out } = await scan(['a b.csv'], { cwd, env, tty: ['stdout'] });
    expect(out).toContain(`\u001B]8;;file://${cwd}/a%20b.csv\u001B\\a b.csv:2\u001B]8;;\u001B\\`);
  });

  test.each([
    ['a pipe, coloured or not', ['--color'], { env }],
    ['--no-color', ['--no-color'], { env, tty: ['stdout'] }],
    ['NO_COLOR', [], { env: { ...env, NO_COLOR: '1' }, tty: ['stdout'] }],
    ['another format', ['-f', 'jsonl'], { env, tty: ['stdout'] }],
  ] as const)('has none: %s', async (_, args, options) => {
    const cwd = folderWith({ 'a.csv': 'id,text\n1,赤玉を運ぶ\n' });
    expect((await scan(['a.csv', ...args], { cwd, ...options })).out).not.toContain('\u001B]');
  });

  test('a file gets none beside a terminal that does', async () => {
    const cwd = folderWith({ 'a.csv': 'id,text\n1,赤玉を運ぶ\n' });
    const { out } = await scan(['a.csv', '-f', 'text', '-o', 'text=b.txt'], { cwd, env, tty: ['stdout'] });
    expect(out).toContain(linked);
    expect(readFileSync(path.join(cwd, 'b.txt'), 'utf8')).not.toContain('\u001B');
  });

  test('threads write what one writes', async () => {
    const cwd = folderWith({ 'a.csv': `id,text\n${'1,赤玉を運ぶ\n'.repeat(500)}` });
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => scan(['a.csv', '--jobs', jobs], { cwd, env, tty: ['stdout'] })),
    );
    expect(one?.out).toContain(linked);
    expect(two?.out).toBe(one?.out);
  });
});
