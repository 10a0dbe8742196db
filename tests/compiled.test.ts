/** A compiled pack is the pack, and scans as it does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile, openCompiled, openShared, sharePack } from '../src/compiled.js';
import { loadRules } from '../src/rules/load.js';
import { planOf, scannerOf } from '../src/stages.js';

const home = path.resolve('rules');
const pack = loadRules([home]);
const { content, rest, leaves } = compile(pack, (file) => path.relative(home, file));
const leaf = (from: number, to: number): Uint8Array => leaves.subarray(from, to);

test('the shipped rules, found in another place', () => {
  const opened = openCompiled({ content, rest: () => rest, leaf }, home);
  expect(opened).toEqual(pack);
  expect({ ...planOf(opened) }).toEqual({ ...planOf(pack) });
  const moved = openCompiled({ content, rest: () => rest, leaf }, '/elsewhere');
  expect(moved.rules.map(({ file }) => file)).toEqual(
    pack.rules.map(({ file }) => path.join('/elsewhere', path.relative(home, file))),
  );
});

test('what few ask for is not read before', () => {
  const opened = openCompiled({ content, rest: () => null, leaf }, home);
  expect(scannerOf(opened).scan('駅前の店でスタッフを募集、時給1200円').level).toBe('none');
  expect(() => opened.rules[0]?.why).toThrow('damaged');
});

test('reports are the same', () => {
  const [plain, compiled] = [scannerOf(pack), scannerOf(openCompiled({ content, rest: () => rest, leaf }, home))];
  const lines = readFileSync('fixtures/scripts/offers.jsonl', 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    expect(compiled.scan(text)).toEqual(plain.scan(text));
  }
});

test('threads open it from memory that they share, wherever it came from', () => {
  for (const mine of [pack, openCompiled({ content, rest: () => rest, leaf }, home)]) {
    const shared = structuredClone(sharePack(mine));
    expect(openShared(shared)).toEqual(pack);
  }
  const { content: once } = sharePack(pack);
  expect(structuredClone(once).buffer).toBeInstanceOf(SharedArrayBuffer);
});
