/** The library in Chromium: rules and dictionary by URL, the same reports and tokens as in Node. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild-wasm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileDictionary, compileRules, createScanner } from '../../src/index.js';
import { launch } from '../review/browser.js';
import { expectSame, type Packed } from './packed.js';
import { REPORTS, SAMPLE, TOKEN_RULE, tokenPack } from './sample.js';

const pack = tokenPack();
const scanner = createScanner({ pack });

export function inBrowser(user: Packed): void {
  let server: Server;
  let browser: Browser;
  let home: string;
  const asked: string[] = [];

  beforeAll(async () => {
    const files = await served(user.folder);
    server = createServer(({ url = '' }, answer) => {
      const [type, content] = files.get(url) ?? [];
      if (url !== '/favicon.ico') asked.push(url);
      answer.writeHead(content === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(content);
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What the expression, which finds the texts as `texts`, is worth in a page. */
  const inPage = async (code: string): Promise<unknown> => {
    const page = await browser.newPage();
    try {
      await page.goto(`${home}/`);
      const told = await page.evaluate(`(async (texts) => JSON.stringify(${code}))(${JSON.stringify(SAMPLE)})`);
      return JSON.parse(String(told));
    } finally {
      await page.close();
    }
  };

  test('reports are those of Node, and nothing is asked for but the rules', async () => {
    expect(SAMPLE.length).toBeGreaterThan(40);
    asked.length = 0;
    const found = await inPage(`(await yamiscan.loadScanner({ rules: '/rules.pack' })).scanMany(texts)`);
    expectSame(found as unknown[], REPORTS());
    expect(asked).toEqual(['/', '/page.js', '/rules.pack']);
  });

  test('so are tokens, with the dictionary by URL', async () => {
    const found = await inPage(
      `await yamiscan.loadScanner({ rules: '/own.pack', dictionary: '/dictionary.pack' }).then(({ scan, explain }) => texts.map((text) => [scan(text), explain(text).tokens]))`,
    );
    expect(JSON.stringify(found)).toContain(`"${TOKEN_RULE}"`);
    expectSame(
      found as unknown[],
      SAMPLE.map((text) => [scanner.scan(text), scanner.explain(text).tokens]),
    );
  });

  test('without a bundler, as a module', async () => {
    const found = await inPage(
      `(await import('/module.js').then(({ loadScanner }) => loadScanner({ rules: '/rules.pack' }))).scan('荷物を受け取るだけ 日給5万 詳細はテレグラム').level`,
    );
    expect(found).toBe('high');
  });

  test('what is missing is said', async () => {
    const said = (given: string): Promise<unknown> =>
      inPage(
        `await yamiscan.loadScanner(${given}).then(() => 'nothing', (error) => error.name + ': ' + error.message)`,
      );
    expect(await said(`{ rules: '/own.pack' }`)).toBe('UsageError: -: tokens need the dictionary: pass `dictionary`');
    expect(await said(`{ rules: '/none' }`)).toBe('UsageError: -: /none: 404 Not Found');
    expect(await said(`{ rules: '/page.js' }`)).toContain('these are no compiled rules');
    expect(await said(`{ rules: '/rules.pack', dictionary: '/rules.pack' }`)).toContain('this is no dictionary');
  });
}

async function served(folder: string): Promise<Map<string, [type: string, content: Uint8Array]>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as yamiscan from 'yamiscan/browser'; window.yamiscan = yamiscan;`,
      resolveDir: folder,
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const ours = (file: string): Buffer => readFileSync(path.join(folder, 'node_modules/yamiscan/dist', file));
  return new Map([
    ['/', ['text/html', Buffer.from('<!doctype html><meta charset="utf-8"><script src="/page.js"></script>')]],
    ['/page.js', ['text/javascript', outputFiles[0]?.contents ?? Buffer.of()]],
    ['/module.js', ['text/javascript', ours('browser.js')]],
    ['/rules.pack', ['application/octet-stream', ours('rules.pack')]],
    ['/own.pack', ['application/octet-stream', compileRules(pack)]],
    ['/dictionary.pack', ['application/octet-stream', compileDictionary()]],
  ]);
}
