/** `yamiscan eval` in formats that are passed around: contacts are hidden, and nothing else is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scan } from './run.js';

const HANDLE = '@inventada_cero0';
const CSV = `id,text,label,account
a,今朝ひろった赤玉です。LINE ID: ${HANDLE} まで,talk,${HANDLE}
b,となりの黄玉をさがして,recruit,other
c,犬と散歩に出た日曜の朝。Telegram ${HANDLE},recruit,${HANDLE}
`;

const written = async (...argv: string[]) => {
  const cwd = folderWith({ 'a.csv': CSV });
  const { code, err } = await scan(['eval', 'a.csv', '--slice', 'account', ...argv], { cwd });
  expect([code, err.includes('Error')]).toEqual([0, false]);
  return (file: string) => readFileSync(path.join(cwd, file), 'utf8');
};

test('a page quotes its misses without their contacts', async () => {
  const read = await written('-o', 'html=a.html', '-o', 'json=a.json', '-o', 'markdown=a.md');
  const html = read('a.html');
  expect(html).toContain('"quotes":[{"miss":{"kind":"false-alarm"');
  expect(html).toContain('今朝ひろった');
  expect(html).toMatch(/\[(?:line|telegram|handle)-1\]/);
  for (const file of ['a.html', 'a.md']) expect(read(file)).not.toContain('inventada');
  expect(read('a.json')).toContain(HANDLE);
});

test('where they are asked for, they stay; where they are not wanted, they go', async () => {
  const shown = await written('--no-mask', '-o', 'html=a.html');
  expect(shown('a.html')).toContain(HANDLE);
  const hidden = await written('--mask', '-o', 'json=a.json');
  expect(hidden('a.json')).not.toContain('inventada');
});
