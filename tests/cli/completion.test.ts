/** What bash, zsh and fish complete, asked of the shells themselves. */
import { describe, expect, test } from 'vitest';
import { FORMATTERS } from '../../src/format/index.js';
import { run } from './run.js';
import { ALL_SHELLS, ask } from './shells.js';

const COMMANDS = [
  'scan',
  'stream',
  'eval',
  'fit',
  'explain',
  'tokens',
  'campaigns',
  'indicators',
  'rules',
  'completion',
  'help',
];
const FORMATS = Object.keys(FORMATTERS).sort();

/** Flags that the help of a command shows. */
async function flagsOf(command: string): Promise<string[]> {
  const { out } = await run([...command.split(' ').filter((word) => word !== ''), '--help']);
  return [...out.matchAll(/^ {2}(-\w, )?(--[a-z0-9-]+)/gm)].map((match) => match[2] ?? '').sort();
}

for (const { shell, isThere } of ALL_SHELLS) {
  describe.skipIf(!isThere)(`${shell}${isThere ? '' : ' (not installed)'}`, { timeout: 60_000 }, async () => {
    const { complete, script } = isThere ? await ask(shell) : { complete: () => [], script: '' };

    test.each([
      ['yamiscan --fo', ['--format']],
      ['yamiscan -f ', FORMATS],
      ['yamiscan --format j', ['json', 'jsonl', 'junit']],
      ['yamiscan scan --min-level ', ['high', 'low', 'medium', 'none']],
      ['yamiscan --encoding shift', ['shift_jis']],
      ['yamiscan eval --level ', ['high', 'low', 'medium']],
      ['yamiscan --lang en eval --level h', ['high']],
      ['yamiscan quills.csv --lan', ['--lang']],
      ['yamiscan rules ', ['check', 'help', 'list', 'mine', 'show', 'test']],
      ['yamiscan rules mine --to', ['--top']],
      ['yamiscan rules mine --format ', ['json', 'text']],
      ['yamiscan indicators --disable rules --format s', ['stix']],
      ['yamiscan completion ', ['bash', 'fish', 'zsh']],
      ['yamiscan help in', ['indicators']],
      ['yamiscan rules help mi', ['mine']],
    ])('%s', (line, expected) => expect(complete(line)).toEqual(expected));

    test('a value behind an equal sign', () => {
      const values = complete('yamiscan --format=j').map((word) => word.replace('--format=', ''));
      expect(values).toEqual(['json', 'jsonl', 'junit']);
    });

    test('commands and files, where a command is not named', () => {
      expect(complete('yamiscan ')).toEqual(expect.arrayContaining(COMMANDS));
      expect(complete('yamiscan e')).toEqual(expect.arrayContaining(['eval', 'explain']));
      expect(complete('yamiscan quills.csv ')).not.toContain('eval');
    });

    test('the format of a report to write', () => {
      expect(complete('yamiscan -o cs')).toEqual(['csv=']);
      expect(complete('yamiscan --output sa')).toEqual(['sarif=']);
    });

    test('one of several names, behind a comma', () => {
      const words = complete('yamiscan eval a.csv --mutate spaces,do');
      expect(words.map((word) => word.replace('spaces,', ''))).toEqual(['dots']);
    });

    test('a text of one word has no names to choose from', () => {
      expect(complete('yamiscan --id-column ')).toEqual([]);
      expect(complete('yamiscan rules show ')).toEqual([]);
    });

    test.each(['', 'scan', 'eval', 'fit', 'explain', 'campaigns', 'rules list', 'rules check', 'rules mine'])(
      'every option that the help of yamiscan %s shows',
      async (command) => {
        const completed = complete(`yamiscan ${command}${command === '' ? '' : ' '}--`);
        for (const flag of await flagsOf(command)) expect(completed).toContain(flag);
      },
    );

    test('no process is started, and nothing is left to be filled in', () => {
      expect(script).not.toMatch(/\{\{|\$\(yamiscan|undefined|\[object/);
    });
  });
}

describe.each(ALL_SHELLS.filter(({ shell, isThere }) => isThere && shell !== 'bash'))('$shell', ({ shell }) => {
  test('completes file names where files are read, folders where folders are', { timeout: 60_000 }, async () => {
    const { complete } = await ask(shell);
    const plain = (line: string) => complete(line).map((word) => word.replace(/\/$/, '').replace(/^csv=/, ''));
    expect(plain('yamiscan qu')).toEqual(['quills.csv']);
    expect(plain('yamiscan eval wat')).toEqual(['water.jsonl']);
    expect(plain('yamiscan --config qu')).toEqual(['quills.csv']);
    expect(plain('yamiscan --rules vi')).toEqual(['vivid']);
    expect(plain('yamiscan --rules qu')).toEqual([]);
    expect(plain('yamiscan -o csv=qu')).toEqual(['quills.csv']);
  });

  test('は説明を日本語でも書く', async () => {
    const { script, complete } = await ask(shell, 'ja');
    expect(script).toContain('標準出力の形式');
    expect(complete('yamiscan --fo')).toEqual(['--format']);
  });
});

test('an unknown shell is wrong use, with the names of those there are', async () => {
  const { code, err, out } = await run(['completion', 'fihs']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('bash, zsh, fish');
});
