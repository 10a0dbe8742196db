/** The page of an evaluation in a browser: its curves have their points, hostile names stay text, nobody is shut out, nothing is asked of any network. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../cli/run.js';
import { EVALUATED, HOSTILE } from '../format/toy-evaluation.js';
import { violationsIn } from './axe.js';
import { useBrowser } from './browser.js';
import { writeEvaluation } from './write-evaluation.js';

const READY = { ready: '#levels' } as const;
const TRICK = '</script><script>window.ran=1</script><img src=x onerror="window.ran=1">\u202e';

const rowsIn = async (page: Page, selector: string): Promise<string[][]> =>
  (await page.evaluate(
    `[...document.querySelectorAll('${selector} tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()))`,
  )) as string[][];

describe('the page of an evaluation', () => {
  const open = useBrowser();
  const folder = folderWith({});
  const file = path.join(folder, 'evaluation.html');
  const tricky = path.join(folder, 'tricky.html');
  beforeAll(() => {
    writeEvaluation(file);
    const quoted = EVALUATED.quoted.map((one) => ({
      ...one,
      miss: { ...one.miss, id: TRICK, label: TRICK },
      posting: { ...one.posting, text: `荷物 ${TRICK}` },
      report: { ...one.report, signals: [] },
    }));
    const gates = EVALUATED.gates.map((gate) => ({ ...gate, name: TRICK }));
    writeEvaluation(tricky, { ...EVALUATED, quoted, gates });
  });

  test('opens without a request or a complaint, and every part is there', async () => {
    const { page, requests, errors } = await open(file, READY);
    const parts = await page.locator('main > section').evaluateAll((all: { id: string }[]) => all.map(({ id }) => id));
    expect(parts).toEqual('gates levels comparison curves slices labels misses rules robustness problems'.split(' '));
    for (const link of await page.locator('nav a').all())
      expect(await page.locator(`${await link.getAttribute('href')}`).count()).toBe(1);
    expect([requests, errors]).toEqual([[], []]);
  });

  test('curves tell their points as tables, and the levels on them', async () => {
    const { page } = await open(file, READY);
    const pr = await rowsIn(page, '#pr');
    expect(pr.map(([score]) => score)).toEqual(['99.5', '85.2 高', '50.0 中', '20.4 低', '0.3']);
    expect(pr[2]).toEqual(['50.0 中', '320', '40', '88.9', '80.0', '5.0']);
    expect(await rowsIn(page, '#roc')).toEqual(pr);
    expect(await rowsIn(page, '#reliability')).toHaveLength(2);
    const said = (await page.locator('#pr canvas').getAttribute('aria-label')) ?? '';
    expect(said).toContain('95.0 (93.1-96.4)');
    expect(said).toContain('中: 適合率 (%) 88.9 (85.2-91.7), 再現率 (%) 80.0 (75.8-83.6)');
    const [, chart] = (await page.evaluate(
      `[...document.querySelectorAll('canvas')].map((one) => { const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height); return new Set(new Uint32Array(data.buffer)).size; })`,
    )) as number[];
    expect(chart).toBeGreaterThan(20);
  });

  test('levels, slices and gates say their figures with intervals', async () => {
    const { page } = await open(file, READY);
    expect(await page.locator('.level-card.is-medium').textContent()).toContain('88.9 (85.2-91.7)');
    expect(await page.locator('.level-card.is-medium .confusion').textContent()).toContain('320正しく検出80見逃し');
    expect(await page.locator('.gates .is-failed').count()).toBe(2);
    const slice = page.locator('#slices tr', { hasText: '運び' });
    expect(await slice.textContent()).toContain('少数');
    expect(await slice.textContent()).toContain('80.0 (58.4-91.9)');
    await page.locator('#slices select').selectOption('high');
    expect(await slice.textContent()).toContain('50.0 (29.9-70.1)');
  });

  test('speaks the other language too', async () => {
    const { page } = await open(file, READY);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('h1').textContent()).toBe('yamiscan evaluation');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#pr canvas').getAttribute('aria-label')).toContain('medium: precision (%) 88.9');
    expect(await page.locator('main').textContent()).not.toMatch(/適合率|見逃し/);
  });

  test('hostile names and texts stay text', async () => {
    const { page, requests, errors } = await open(tricky, READY);
    const misses = (await page.locator('#misses').textContent()) ?? '';
    expect(misses).toContain(`荷物 ${TRICK.replace('\u202e', '<U+202E>')}`);
    expect(await page.locator('#slices').textContent()).toContain('␛[2J|<b>*x*</b>');
    expect(await page.locator('main').textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(HOSTILE).toMatch(/\u202e/);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('#app img, #app script, #app b b, main b > b').count()).toBe(0);
    expect([requests, errors]).toEqual([[], []]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`is in nobody's way: ${colorScheme}, with everything open`, async () => {
      const { page } = await open(file, { ...READY, colorScheme });
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true;");
      await page.getByRole('button', { name: '三つの水準の付近を拡大' }).click();
      expect(await violationsIn(page)).toEqual([]);
    });

  test('narrow: nothing sticks out', async () => {
    const { page } = await open(file, { ...READY, viewport: { width: 390, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await violationsIn(page)).toEqual([]);
  });

  test('on paper tables are whole, and controls are gone', async () => {
    const { page } = await open(file, READY);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(await page.locator('#rules .frame-of-table').evaluate((one) => getComputedStyle(one).maxHeight)).toBe(
      'none',
    );
  });
});
