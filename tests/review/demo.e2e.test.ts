/** A moderator's way through the page of the demo: filter, search, read, decide, export, come back. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith, records, run, TOY_RULES } from '../cli/run.js';
import { type Open, useBrowser } from './browser.js';

const cwd = folderWith({});
const demo = path.join(cwd, 'demo.html');

const countsIn = (page: Page) => page.locator('.counts span').first().textContent();
const idOf = (page: Page) => page.locator('.posting .id bdi').textContent();
const shownIds = (page: Page) => page.locator('[role=option] .id bdi').allTextContents();
const check = (page: Page, name: string) => page.getByRole('checkbox', { name }).first().check();

describe('the review page of the demo', () => {
  const open: Open = useBrowser();
  beforeAll(() => {
    const argv = [
      'dist/bin/yamiscan.cjs',
      'fixtures/demo.csv',
      '-o',
      `html=${demo}`,
      '--lang',
      'en',
      '--no-config',
      '-q',
    ];
    execFileSync(process.execPath, argv, { stdio: 'ignore' });
  }, 60_000);

  test('shows every posting, worst first, and asks for nothing', async () => {
    const { page, requests, errors } = await open(demo);
    expect(await countsIn(page)).toBe('30 of 30 shown');
    const scores = await page.locator('[role=option] .mark b').allTextContents();
    expect(scores.map(Number)).toEqual(scores.map(Number).sort((a, b) => b - a));
    await page.getByText('Similar postings').click();
    await page.waitForTimeout(300);
    expect([requests, errors]).toEqual([[], []]);
  });

  test('filters by level, frame and a column of the input, and counts on', async () => {
    const { page } = await open(demo);
    await check(page, 'none');
    expect(await countsIn(page)).toMatch(/^1\d of 30 shown$/);
    await check(page, 'help #9110');
    expect(await countsIn(page)).toBe('1 of 30 shown');
    expect(await page.locator('[role=option] .frame').textContent()).toBe('help #9110');
    await page.keyboard.press('j');
    expect(await page.locator('.posting').textContent()).toContain('Police consultation line #9110');
    // Values of the same facet are counted as if it were not set.
    expect(await page.locator('.values label', { hasText: 'mention' }).locator('.number').textContent()).not.toBe('0');
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await countsIn(page)).toBe('30 of 30 shown');
    await check(page, 'ニュース');
    expect(await countsIn(page)).toBe('1 of 30 shown');
  });

  test('filters by a range of scores and by disclosure', async () => {
    const { page } = await open(demo);
    await page.getByRole('spinbutton', { name: 'from' }).fill('90');
    await page.getByRole('spinbutton', { name: 'from' }).press('Tab');
    const scores = await page.locator('[role=option] .mark b').allTextContents();
    expect(Math.min(...scores.map(Number))).toBeGreaterThanOrEqual(90);
    await page.getByText('Disclosure', { exact: true }).click();
    await page.getByRole('button', { name: /^wage: present/ }).click();
    expect(await page.locator('.posting .checklist li', { hasText: 'wage' }).textContent()).toContain('present');
  });

  test('searches as the scanner reads', async () => {
    const { page } = await open(demo);
    await page.keyboard.press('/');
    await page.keyboard.type('闇のバイト');
    await page.locator('.counts span', { hasNotText: '30 of 30' }).first().waitFor();
    // 闇★バ★イ★トじゃないです
    expect(await shownIds(page)).toContain('12');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('.posting .hit').allTextContents()).toEqual(['闇★バ★イ★ト']);
  });

  test('shows the text with its evidence, the exact sum, and where a rule comes from', async () => {
    const { page } = await open(demo);
    await page.locator('[role=option]', { has: page.getByText('18', { exact: true }) }).click();
    expect(await page.locator('.posting .text').textContent()).toContain('中身は聞かないこと');
    expect(await page.locator('.posting mark.raises').allTextContents()).toContain('テレグラムのみ');
    const points = await page.locator('.part > .signals tbody .points').allTextContents();
    const sum = points.reduce((total, one) => total + Number(one), 0);
    expect(Number(await page.locator('.signals tfoot .points').textContent())).toBeCloseTo(sum, 6);
    const rule = page.locator('.signals details', { hasText: 'Contents must not be seen' });
    await rule.locator('summary').click();
    expect(await rule.locator('a').first().getAttribute('href')).toMatch(/^https:/);
    expect(await rule.locator('a').first().getAttribute('rel')).toContain('noreferrer');
  });

  test('sorts, and moves by keys', async () => {
    const { page } = await open(demo);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('row');
    expect((await shownIds(page)).slice(0, 3)).toEqual(['1', '2', '3']);
    await page.locator('[role=option]').first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    expect(await idOf(page)).toBe('3');
    await page.keyboard.press('k');
    expect(await idOf(page)).toBe('2');
    for (let at = 0; at < 40; at++) await page.keyboard.press('j');
    expect(await idOf(page)).toBe('30');
    await page.locator('[role=option][aria-selected=true]').waitFor();
  });

  test('decides by keys, undoes, exports what eval takes, and has it all when it is opened again', async () => {
    const { page, requests } = await open(demo);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('row');
    await page.locator('[role=option]').first().click();
    for (const key of ['1', '3', '1', '4', '2', '5', '1']) await page.keyboard.press(key);
    expect(await idOf(page)).toBe('8');
    await page.keyboard.press('u');
    expect(await idOf(page)).toBe('7');
    expect(await page.locator('.counts').textContent()).toContain('6 decided');

    const saved = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      const file = path.join(cwd, download.suggestedFilename());
      await download.saveAs(file);
      return file;
    };
    const jsonl = await saved('JSONL');
    const labels = (records(readFileSync(jsonl, 'utf8')) as { id: string; label: string }[]).map((one) => [
      one.id,
      one.label,
    ]);
    expect(labels).toEqual([
      ['1', 'recruit'],
      ['2', 'benign'],
      ['3', 'recruit'],
      ['4', 'awareness'],
      ['5', 'grey'],
      ['6', 'talk'],
    ]);
    for (const file of [jsonl, await saved('CSV')]) {
      const { code, out } = await run(['eval', file, '--no-config', '--rules', TOY_RULES, '-f', 'json']);
      expect([code, JSON.parse(out).evaluation.postings]).toEqual([0, 5]);
    }

    await page.reload();
    await page.locator('[role=option]').first().waitFor();
    expect(await page.locator('.counts').textContent()).toContain('6 decided');
    await check(page, 'undecided');
    expect(await countsIn(page)).toBe('24 of 30 shown');
    expect(requests.filter((url) => !url.startsWith('blob:') && !url.endsWith('demo.html'))).toEqual([]);
  });

  test('works where the browser keeps nothing, and says so', async () => {
    const before = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });";
    const { page, errors } = await open(demo, { before });
    await page.keyboard.press('1');
    expect(await page.locator('.counts').textContent()).toContain('1 decided');
    expect(await page.locator('.toolbar .notice').textContent()).toContain('does not keep decisions');
    expect(errors).toEqual([]);
  });

  test('speaks both languages', async () => {
    const { page } = await open(demo);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: '日本語' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await countsIn(page)).toBe('30件中 30件を表示');
    expect(await page.getByRole('heading', { name: '点数の内訳' }).count()).toBe(1);
  });

  test('tells its keys, and is left by Escape', async () => {
    const { page } = await open(demo);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press('1');
    expect(await page.locator('.counts').textContent()).toContain('0 decided');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('prints the posting and the list', async () => {
    const { page } = await open(demo, { colorScheme: 'dark' });
    const pdf = await page.pdf();
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#paper tr').count()).toBe(30);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });
});
