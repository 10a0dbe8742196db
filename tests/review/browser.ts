/** Opens pages in Chromium without a window. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PLACES.find((place) => existsSync(place));

export interface Opened {
  readonly page: Page;
  /** Of what was asked for beside the page itself. */
  readonly requests: readonly string[];
  /** What went wrong in the page; a refusal by its policy is said here too. */
  readonly errors: readonly string[];
}

export type Open = (
  file: string,
  options?: BrowserContextOptions & { readonly before?: string; readonly ready?: string },
) => Promise<Opened>;

export async function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('these tests need Chromium: apt-get install chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** One browser for the tests of a file. `before`: a script that runs before the page's own; `ready`: what is there when it has begun. */
export function useBrowser(): Open {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());
  return async (file, { before, ready = '[role=option]', ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== url) requests.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    if (before !== undefined) await page.addInitScript(before);
    await page.goto(url);
    await page.locator(ready).first().waitFor();
    return { page, requests, errors };
  };
}
