/** The manual page: that it shows everything, and that those who typeset it find nothing wrong. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, definitionOf } from '../../src/cli/definitions.js';
import { manualOf } from '../../src/cli/manual/index.js';
import { entry, lines, roffText } from '../../src/cli/manual/roff.js';
import { createProgram } from '../../src/cli/program.js';
import { hostileText } from '../text.js';
import { toyIo } from './run.js';
import { hasShell } from './shells.js';

const program = definitionOf(await createProgram({ io: toyIo().io, language: 'en', done: () => {} }, ['--help']));
const page = manualOf(program, '1.2.3');

/** Without bold, underline and line breaks. */
function typeset(roff: string): { text: string; warnings: string } {
  const ran = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-c'], { input: roff, encoding: 'utf8' });
  return { text: ran.stdout.replace(/.[\b]/g, '').replace(/\s+/g, ' '), warnings: ran.stderr };
}

const hasGroff = hasShell('groff');

test('has the sections that readers of manuals expect', () => {
  const sections = [...page.matchAll(/^\.SH "(.*)"$/gm)].map((match) => match[1]);
  const first = ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS', 'EXIT STATUS', 'EXAMPLES'];
  expect(sections).toEqual([...first, 'ENVIRONMENT', 'FILES', 'SEE ALSO']);
});

test('is made of ASCII and is the same each time', async () => {
  expect(page).toMatch(/^[\n -~]*$/);
  const again = await createProgram({ io: toyIo().io, language: 'en', done: () => {} }, ['--help']);
  expect(manualOf(definitionOf(again), '1.2.3')).toBe(page);
});

test.skipIf(!hasGroff)('groff typesets it without a warning, with every command and option', () => {
  const { text, warnings } = typeset(page);
  expect(warnings).toBe('');
  for (const { path, options } of allOf(program).filter((command) => !command.path.includes('help'))) {
    expect(text).toContain(['yamiscan', ...path].join(' '));
    for (const { flags, value } of options) expect(text).toContain(flags.join(', ') + (value === null ? '' : ' '));
  }
  for (const words of ['闇バイト', "'ads/**/*.csv'", 'ran completely, nothing at or above --fail-on', 'NO_COLOR'])
    expect.soft(text).toContain(words);
});

test.skipIf(!hasShell('man'))('man finds its name and nothing to warn of', () => {
  const env = { ...process.env, MANWIDTH: '100', LC_ALL: 'C.UTF-8' };
  const ran = spawnSync('man', ['--warnings', '-E', 'UTF-8', '-l', '-'], { input: page, encoding: 'utf8', env });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toContain('yamiscan');
});

test.skipIf(!hasGroff)('text that looks like commands of roff stays text', () => {
  for (const text of ['.so /etc/passwd', "'br", '\\fBx\\n(.g', 'a "b" c', '--no-x ~ ^ `y`', '.', "'", '受け子 …'])
    expect(typeset(`.TH A 1\n.SH B\n${entry(roffText(text), roffText(text))}\n${lines([text])}`)).toMatchObject({
      warnings: '',
      text: expect.stringContaining(`${text} ${text} ${text} `),
    });
});

test('no text begins a line or leaves ASCII', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const lines = entry(roffText(text), roffText(text)).split('\n');
      expect(lines).toHaveLength(3);
      for (const line of lines.slice(1)) expect(line).toMatch(/^[^.'\n][ -~]*$/);
    }),
  );
});
