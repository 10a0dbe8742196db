/** Findings point into the file they came from: a Shift_JIS CSV with line breaks in its cells. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log, Region } from 'sarif';
import { describe, expect, test } from 'vitest';
import { SHARED_CACHE } from '../shipped.js';
import { folderWith, run, scan, TOY_RULES } from './run.js';

const DEMO = path.resolve('fixtures/demo.csv');
const LINES = new TextDecoder('shift_jis').decode(readFileSync(DEMO)).split(/\r\n|\n|\r/);

/** As an editor selects it. */
function selected({ startLine = 0, startColumn = 1, endLine = startLine, endColumn = 1 }: Region): string {
  const lines = LINES.slice(startLine - 1, endLine);
  return lines
    .map((line, nth) =>
      line.slice(nth === 0 ? startColumn - 1 : 0, nth === lines.length - 1 ? endColumn - 1 : undefined),
    )
    .join('\n');
}

const TEXT = /受け子|書類|口座|テレグラム|即日|高額|バイト/;
const content = `id,本文\n1,"赤玉です\n日給5万、""即日""払い"\n2,普通の投稿です\n`;

describe('fixtures/demo.csv', () => {
  test('each region of SARIF selects the evidence it is about', async () => {
    const { out, code } = await run([DEMO, '-f', 'sarif', '--no-config', '--rules', path.resolve('rules')], {
      env: SHARED_CACHE,
    });
    const results = (JSON.parse(out) as Log).runs[0]?.results ?? [];
    expect(code).toBe(0);
    expect(results.length).toBeGreaterThan(20);
    for (const { message, locations } of results) {
      const region = locations?.[0]?.physicalLocation?.region as Region;
      const quoted = /「([\s\S]*?)」/.exec(message.text ?? '')?.[1];
      if (quoted === undefined || region.startColumn === undefined) continue;
      expect(selected(region).replace(/\s/g, '')).toBe(quoted.replace(/[\s␊␍]/g, ''));
    }
    expect(results.some(({ locations }) => TEXT.test(selected(locations?.[0]?.physicalLocation?.region ?? {})))).toBe(
      true,
    );
  }, 60_000);
});

test('annotations and JUnit of fixtures/demo.csv begin where SARIF does', async () => {
  const told = (format: string) =>
    run([DEMO, '-f', format, '--no-config', '--rules', path.resolve('rules')], { env: SHARED_CACHE });
  const [sarif, github, junit] = await Promise.all(['sarif', 'github', 'junit'].map(told));
  const results = (JSON.parse(sarif?.out ?? '') as Log).runs[0]?.results ?? [];
  const places = new Set(
    results.map(({ locations }) => {
      const { startLine, startColumn } = locations?.[0]?.physicalLocation?.region ?? {};
      return `${startLine}:${startColumn}`;
    }),
  );
  const named = [...(junit?.out ?? '').matchAll(/name="[^"]*demo\.csv:(\d+:\d+) \(ID/g)].map(([, place]) => place);
  expect(named.length).toBeGreaterThan(10);
  const annotated = [...(github?.out ?? '').matchAll(/,line=(\d+),(?:endLine=\d+,)?col=(\d+)/g)].map(
    ([, line, column]) => `${line}:${column}`,
  );
  expect(annotated.length).toBeGreaterThan(5);
  for (const place of [...named, ...annotated]) expect(places).toContain(place);
}, 120_000);

describe('a CSV with a quote and a line break in its cell', () => {
  const folder = folderWith({ 'ads.csv': content });

  test('annotations and JUnit name line and column', async () => {
    const github = await scan(['ads.csv', '-f', 'github'], { cwd: folder });
    expect(github.out).toMatch(/^::error file=ads\.csv,line=2,endLine=2,col=4,endColumn=\d+,title=/m);
    const junit = await scan(['ads.csv', '-f', 'junit'], { cwd: folder });
    expect(junit.out).toMatch(/name="ads\.csv:2:4 \(ID 1\)"/);
  });

  test('the step summary gets the table, once', async () => {
    const summary = path.join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    await scan(['ads.csv', '-f', 'github'], { cwd: folder, env: { GITHUB_STEP_SUMMARY: summary } });
    const written = readFileSync(summary, 'utf8');
    expect(written).toMatch(/^before\n## yamiscan: 2 postings\n/);
    expect(written.match(/ads\.csv:2/g)).toHaveLength(1);
  });

  test('neither format nor output file changes the exit code', async () => {
    for (const format of ['sarif', 'github', 'junit', 'markdown'])
      expect([format, (await scan(['ads.csv', '-f', format, '--fail-on', 'high'], { cwd: folder })).code]).toEqual([
        format,
        1,
      ]);
    const files = ['-o', 'sarif=a.sarif', '-o', 'junit=a.xml', '--jobs', '2'];
    expect((await scan(['ads.csv', '-q', ...files], { cwd: folder })).code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(folder, 'a.sarif'), 'utf8')).runs).toHaveLength(1);
    expect(TOY_RULES).toContain('rules-toy');
  });
});
