/** The page for those who don't see it or use no mouse: axe finds nothing serious. */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../cli/run.js';
import { shippedScanner } from '../shipped.js';
import { violationsIn } from './axe.js';
import { bigRun } from './big-run.js';
import { useBrowser } from './browser.js';
import { writePage } from './write-page.js';

describe('accessibility', () => {
  const open = useBrowser();
  const file = path.join(folderWith({}), 'page.html');
  beforeAll(() => writePage(file, bigRun(300), { pack: shippedScanner().pack, language: 'ja' }), 60_000);

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}, with everything open`, async () => {
      const { page } = await open(file, { colorScheme });
      expect(await violationsIn(page)).toEqual([]);
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true;");
      await page.keyboard.press('1');
      await page.locator('#search').fill('荷物');
      await page.waitForTimeout(300);
      expect(await violationsIn(page)).toEqual([]);
      await page.locator('#search').fill('無い言葉です');
      await page.waitForTimeout(300);
      expect(await violationsIn(page)).toEqual([]);
    });
  }

  test('narrow, and with the keys told', async () => {
    const { page } = await open(file, { viewport: { width: 390, height: 800 } });
    expect(await violationsIn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: /使い方/ }).click();
    expect(await violationsIn(page)).toEqual([]);
  });

  test('the list says what is open, and counts are told', async () => {
    const { page } = await open(file);
    const list = page.getByRole('listbox');
    const opened = await list.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${opened}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator(`#${opened}`).getAttribute('aria-setsize')).toBe('300');
    expect(await page.locator('.counts [role=status]').first().textContent()).toContain('300');
    await page.keyboard.press('1');
    expect(await page.locator('.counts [role=status]').last().textContent()).toContain('闇バイト募集');
  });
});
