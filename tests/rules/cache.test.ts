/** A kept pack is the pack that loading gives, or it isn't used. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as compiled from '../../src/compiled.js';
import { loadRulesCached } from '../../src/rules/cache.js';
import { cacheFolder } from '../../src/rules/kept-file.js';
import { loadRules } from '../../src/rules/load.js';
import { scannerOf } from '../../src/stages.js';

let home: string;
let rules: string;
let cache: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'yamiscan-'));
  rules = path.join(home, 'rules');
  cache = path.join(home, 'a', 'cache');
  cpSync('fixtures/rules-toy', rules, { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const folders = (): string[] => ['fixtures/rules-base', rules];
const kept = (): string[] => readdirSync(cache).map((name) => path.join(cache, name));
const load = (disable: readonly string[] = []) => loadRulesCached(folders(), disable, cache, compiled);

function flipped(bytes: Buffer, at: number): Buffer {
  const place = at < 0 ? bytes.length + at : at;
  return bytes.fill((bytes[place] ?? 0) ^ 1, place, place + 1);
}

test('the second time it comes from one file, and is the same', () => {
  const first = load();
  const [file = ''] = kept();
  const written = readFileSync(file);
  const second = load();
  expect(second).toEqual(first);
  expect(second).toEqual(loadRules(folders()));
  expect(kept()).toEqual([file]);
  expect(readFileSync(file)).toEqual(written);
  const text = '赤玉を運ぶ仕事があります';
  expect(scannerOf(second).scan(text)).toEqual(scannerOf(first).scan(text));
});

test('the shipped rules too', () => {
  const shipped = () => loadRulesCached(['rules'], [], cache, compiled);
  const loaded = shipped();
  expect(shipped()).toEqual(loaded);
}, 120_000);

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 500)],
  ['empty', () => Buffer.of()],
  ['changed in one bit', (bytes: Buffer) => flipped(bytes, 100)],
  ['something else', () => Buffer.from('not a pack')],
])('a file that is %s is made anew', (_, damage) => {
  const pack = load();
  const [file = ''] = kept();
  const whole = readFileSync(file);
  writeFileSync(file, damage(readFileSync(file)));
  expect(load()).toEqual(pack);
  expect(readFileSync(file)).toEqual(whole);
});

test('where only what few ask for is harmed, that alone is made anew', () => {
  const pack = load();
  const [file = ''] = kept();
  writeFileSync(file, flipped(readFileSync(file), -9));
  expect(load()).toEqual(pack);
});

test('a change in a rule, or another disabled one, makes another pack', () => {
  const before = load();
  const [rule] = before.rules.filter(({ file }) => file.startsWith(rules));
  const source = readFileSync(rule?.file ?? '', 'utf8');
  writeFileSync(rule?.file ?? '', source.replace(/^strength: .*/m, 'strength: none'));
  const changed = load().rules.find(({ id }) => id === rule?.id);
  expect([rule?.strength, changed?.strength]).toEqual([expect.not.stringMatching('none'), 'none']);
  expect(load([rule?.id ?? '']).rules.map(({ id }) => id)).not.toContain(rule?.id);
  expect(kept()).toHaveLength(3);
});

test('a mistake in a rule is told each time', () => {
  writeFileSync(path.join(rules, 'broken.yml'), 'id: [');
  expect(() => load()).toThrow('broken.yml');
  expect(() => load()).toThrow('broken.yml');
});

test('a place that can not be written is done without', () => {
  writeFileSync(path.join(home, 'a'), 'no folder');
  expect(load()).toEqual(loadRules(folders()));
});

test('packs of the past go, other files stay', () => {
  load();
  const [file = ''] = kept();
  writeFileSync(path.join(cache, 'mine.txt'), '');
  for (let at = 0; at < 20; at++) cpSync(file, path.join(cache, `rules-${`${at}`.padStart(64, '0')}.pack`));
  rmSync(file);
  load();
  expect(kept().filter((name) => name.endsWith('.pack'))).toHaveLength(8);
  expect(kept()).toContain(path.join(cache, 'mine.txt'));
});

test.each([
  [{ XDG_CACHE_HOME: '/x', HOME: '/h' }, '/x/yamiscan'],
  [{ XDG_CACHE_HOME: 'relative', HOME: '/h' }, '/h/.cache/yamiscan'],
  [{ LOCALAPPDATA: '/local', USERPROFILE: '/u' }, '/local/yamiscan'],
  [{}, null],
])('%j: %s', (env, folder) => {
  expect(cacheFolder(env)).toBe(folder);
});
