/** Fifty thousand postings: what is drawn doesn't grow with them, and a filter takes little more than over a tenth of them. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../cli/run.js';
import { shippedScanner } from '../shipped.js';
import { bigRun } from './big-run.js';
import { useBrowser } from './browser.js';
import { writePage } from './write-page.js';

const MANY = 50_000;
const FEW = 5_000;
/** Ten times the rows, and room for a machine that does something else at the time. */
const MOST_TIMES = 40;

const cwd = folderWith({});
const pageOf = (size: number): string => path.join(cwd, `${size}.html`);

/** Milliseconds from a click to the next picture, the middle of several. */
const timed = (page: Page, click: string): Promise<number> =>
  page.evaluate(`(async () => {
    const times = [];
    for (let at = 0; at < 9; at++) {
      const start = performance.now();
      ${click};
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return times.sort((a, b) => a - b)[4];
  })()`) as Promise<number>;

const CLICK = "document.querySelector('.facet input[type=checkbox]').click()";

const search = async (page: Page, text: string): Promise<number> => {
  await page.locator('#search').fill(text);
  await page.locator('.search p').waitFor({ state: 'detached', timeout: 120_000 });
  return Number((await page.locator('.counts span').first().textContent())?.replace(/,/g, '').split(' ')[0]);
};

describe('a page of 50,000 postings', () => {
  const open = useBrowser();
  beforeAll(async () => {
    const { pack } = shippedScanner();
    for (const size of [MANY, FEW]) await writePage(pageOf(size), bigRun(size), { pack, language: 'en' });
  }, 240_000);

  test('draws what is in sight alone, at both ends', async () => {
    const { page, requests, errors } = await open(pageOf(MANY));
    expect(await page.locator('.counts span').first().textContent()).toBe('50,000 of 50,000 shown');
    const elements = 'document.querySelectorAll("#app *").length';
    expect(await page.evaluate(elements)).toBeLessThan(3_000);
    expect(await page.locator('[role=option]').count()).toBeLessThan(40);
    await page.evaluate("const rows = document.querySelector('.rows'); rows.scrollTop = rows.scrollHeight");
    await page.locator('[aria-posinset="50000"]').waitFor();
    expect(await page.locator('[role=option]').count()).toBeLessThan(40);
    expect([requests, errors]).toEqual([[], []]);
  }, 120_000);

  test('a filter does not take much longer than over a tenth', async () => {
    const few = await timed((await open(pageOf(FEW))).page, CLICK);
    const { page } = await open(pageOf(MANY));
    await search(page, '受付番号49999');
    await search(page, '');
    expect(await timed(page, CLICK)).toBeLessThan(MOST_TIMES * Math.max(few, 4));
  }, 120_000);

  test('search, decide, and find it again', async () => {
    const { page } = await open(pageOf(MANY));
    expect(await search(page, '受付番号49999')).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('.posting .id bdi').textContent()).toBe('p49999');
    await page.keyboard.press('1');
    await page.getByText('Similar postings').click();
    await page.locator('.similar li').first().waitFor();
    await page.reload();
    await page.locator('[role=option]').first().waitFor();
    expect(await page.locator('.counts').textContent()).toContain('1 decided');
  }, 120_000);
});
