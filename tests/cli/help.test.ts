import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ['scan'],
  ['eval'],
  ['explain'],
  ['tokens'],
  ['fit'],
  ['completion'],
  ['rules'],
  ['rules', 'list'],
  ['rules', 'show'],
  ['rules', 'check'],
  ['rules', 'test'],
  ['rules', 'mine'],
];
/** Words that commander writes by itself. */
const COMMANDERS_OWN =
  /Usage|Options|Arguments|Commands|\[options\]|\[command\]|display help|output the version|choices|default:/i;

describe.each(COMMANDS.map((argv) => ({ argv, name: argv.join(' ') })))('yamiscan $name --help', ({ argv, name }) => {
  test('は日本語だけで、使い方と例を示す', async () => {
    const { code, out, err } = await run([...argv, '--help', '--lang', 'ja']);
    expect(out).not.toMatch(COMMANDERS_OWN);
    expect(out).toContain('使い方: yamiscan');
    if (name !== 'rules') expect(out).toMatch(/例:\n {2}\$ .*yamiscan /);
    expect([code, err]).toEqual([0, '']);
  });

  test('shows use and examples in English', async () => {
    const { code, out } = await run([...argv, '--help', '--lang=en']);
    expect(out).toContain('Usage: yamiscan');
    if (name !== 'rules') expect(out).toMatch(/Examples:\n {2}\$ .*yamiscan /);
    expect(out.replaceAll(/闇バイト|'[^']*'|題名|本文/g, '')).not.toMatch(/[ぁ-んァ-ヶ]/);
    expect(code).toBe(0);
  });
});

test('the help of the program shows the options of scan, its exit codes and all commands', async () => {
  const { out } = await run(['--help']);
  for (const word of ['--fail-on', '--text-column', 'Exit codes:', 'explain [text]', 'tokens [text]', 'rules'])
    expect(out).toContain(word);
});

test('no argument on a terminal prints help, and so do options without a file', async () => {
  const { out } = await run(['--help']);
  expect(await run([])).toEqual({ code: 0, out, err: '' });
  expect(await run(['-f', 'jsonl'])).toEqual({ code: 0, out, err: '' });
  expect((await run(['explain'])).out).toContain('yamiscan explain');
  expect((await run(['tokens'])).out).toContain('yamiscan tokens');
});

test('examples in help use options that exist', async () => {
  for (const command of COMMANDS) {
    const { out } = await run([...command, '--help']);
    const shown = out.split('\n').filter((line) => line.startsWith('  $ '));
    const known = [...out.matchAll(/(?<=[\s,])--?[a-z-]+/g)].map((match) => match[0]);
    for (const line of shown) {
      const flags = [...((line.split('yamiscan')[1] ?? '').split('  ')[0]?.matchAll(/(?<=\s)--?[a-z][a-z-]*/g) ?? [])];
      for (const [flag] of flags) expect(known, line).toContain(flag);
    }
  }
});

test('--version prints the version alone', async () => {
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('the language', () => {
  const title = async (argv: readonly string[], env: Record<string, string>): Promise<string> =>
    (await run([...argv, '--help'], { env: { LANG: '', ...env } })).out.slice(0, 4);

  test.each([
    [['--lang', 'ja'], { LANG: 'en_US.UTF-8' }, '使い方:'],
    [['--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, 'Usag'],
    [[], { LANG: 'ja_JP.UTF-8' }, '使い方:'],
    [[], { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'Usag'],
    [[], { LC_MESSAGES: 'ja_JP.eucJP', LANG: 'en_US.UTF-8' }, '使い方:'],
    [[], { LANG: 'jam_JM' }, 'Usag'],
  ])('%j %j', async (argv, env, expected) => {
    expect(await title(argv, env)).toBe(expected);
  });
});
