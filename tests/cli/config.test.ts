import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, type RunOptions, run, TOY_RULES } from './run.js';

const NAME = 'yamiscan.config.yml';
const toys = `rules: ${TOY_RULES}\n`;
const scanIn = (cwd: string, stdin: string, ...argv: string[]) => run([...argv], { cwd, stdin });

test('the nearest config upward is used; options win over it', async () => {
  const cwd = folderWith({ [NAME]: `${toys}fail-on: low\nmin-level: medium\n` });
  const deep = path.join(cwd, 'a', 'b');
  mkdirSync(deep, { recursive: true });
  const { code, out } = await scanIn(deep, '白玉', '-f', 'jsonl');
  expect([code, out]).toEqual([1, '']);
  expect((await scanIn(deep, '白玉', '--fail-on', 'high')).code).toBe(0);
  expect((await scanIn(deep, '白玉', '--min-level', 'low', '-f', 'jsonl')).out).toContain('toy-white');
});

test('--no-config reads none, --config another', async () => {
  const cwd = folderWith({ [NAME]: `${toys}fail-on: none\n`, 'other.yml': `${toys}fail-on: low\n` });
  expect((await scanIn(cwd, '白玉', '-f', 'jsonl', '--no-config')).out).not.toContain('toy-white');
  expect((await scanIn(cwd, '白玉', '--config', 'other.yml')).code).toBe(1);
  expect(await scanIn(cwd, '白玉', '--config', 'nothing.yml')).toMatchObject({ code: 2, out: '' });
});

test('disable leaves rules out, from the config and from options', async () => {
  const cwd = folderWith({ [NAME]: `${toys}disable: [toy-white]\n` });
  const { out } = await scanIn(cwd, '白玉 黄玉 赤玉', '-f', 'jsonl', '--disable', 'toy-red');
  expect(out).toContain('toy-yellow');
  expect(out).not.toMatch(/toy-white|toy-red/);
});

test('columns come from the config', async () => {
  const cwd = folderWith({
    [NAME]: `${toys}text-column: 題\nid-column: 番\n`,
    'a.jsonl': '{"番":"n7","題":"赤玉","text":"玉なし"}\n',
  });
  expect((await scanIn(cwd, '', 'a.jsonl', '-f', 'jsonl')).out).toMatch(/^\{"id":"n7".*"level":"high"/);
});

test('extends lays files over one another, relative to the file that says so', async () => {
  const cwd = folderWith({ [NAME]: 'extends: base/base.yml\nfail-on: high\ndisable: [toy-blue]\n' });
  mkdirSync(path.join(cwd, 'base'));
  writeFileSync(path.join(cwd, 'base', 'base.yml'), `${toys}fail-on: low\nmin-level: low\ndisable: [toy-pair]\n`);
  const { out, code } = await run(['--print-config'], { cwd });
  expect(code).toBe(0);
  expect(out).toBe(
    [
      `# ${path.join(cwd, 'base', 'base.yml')}`,
      `# ${path.join(cwd, NAME)}`,
      'rules:',
      `  - ${TOY_RULES}`,
      'disable:',
      '  - toy-pair',
      '  - toy-blue',
      'fail-on: high',
      'min-level: low',
      '',
    ].join('\n'),
  );
});

test('--print-config shows options laid over the config, and can be used as one', async () => {
  const cwd = folderWith({ [NAME]: toys });
  const argv = ['--fail-on', '50', '--text-column', '本文', '--id-column', 'no', '--disable', 'toy-red'];
  const { out } = await run(['--print-config', ...argv], { cwd });
  expect(out).toContain('text-column:\n  - 本文\nid-column: no\nfail-on: 50\nmin-level: none\n');
  writeFileSync(path.join(cwd, 'again.yml'), out);
  const again = await run(['--print-config', '--config', 'again.yml'], { cwd });
  expect(again.out.replace(/^#.*\n/gm, '')).toBe(out.replace(/^#.*\n/gm, ''));
});

test.each([
  ['fail-on: hgih\n', /yamiscan\.config\.yml:1:1: fail-on/],
  [
    'falil-on: high\nrule: x\n',
    /yamiscan\.config\.yml:1:1: falil-on: there is no such key\n.*2:1: rule: there is no such key/,
  ],
  ['min-level: low\nmin-level: high\n', /yamiscan\.config\.yml:2:1: Map keys must be unique/],
  ['extends: yamiscan.config.yml\n', /extends goes in a circle/],
  ['extends: nothing.yml\n', /cannot read the config file .*nothing\.yml/],
  ['rules: [a, b]\n', /no folder of rules .*a\nyamiscan: there is no folder of rules .*b\n/],
  ['disable: [toy-rde]\n', /there is no rule toy-rde/],
])('%j', async (config, message) => {
  const options: RunOptions = { cwd: folderWith({ [NAME]: config }), stdin: '赤玉' };
  const { code, out, err } = await run([], options);
  expect(err).toMatch(message);
  expect([code, out]).toEqual([2, '']);
});

test('a config that holds comments alone asks for nothing', async () => {
  const cwd = folderWith({ [NAME]: '# later\n' });
  expect((await scanIn(cwd, 'こんにちは')).code).toBe(0);
});
