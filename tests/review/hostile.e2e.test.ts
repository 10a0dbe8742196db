/** Whatever a posting says stays text: nothing of it runs, loads, hides or turns the line. */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../cli/run.js';
import { type Judged, posting, report, row, signal } from '../format/toy.js';
import { useBrowser } from './browser.js';
import { writePage } from './write-page.js';

const TEXTS = [
  '<img src=x onerror="window.ran=1">受け子',
  '</script><script>window.ran=1</script>受け子',
  '<!--<script>受け子',
  '"><svg onload=window.ran=1>受け子',
  '{{language}} {{run}} {{script}} 受け子',
  'javascript:window.ran=1 受け子',
  '\u202e\u2066受け子\u2069 \u200b\u0000\u001b[31m\ud83d',
  'a\u0337\u0337\u0337\u0337 שלום 受け子 مرحبا',
  `${'😀'.repeat(90)}受け子`,
];
const TRICK = '<b onclick=window.ran=1>';

const judged = TEXTS.map((text, at): Judged => {
  const of = posting(text, {
    id: `${TRICK}${at}`,
    source: { file: `${TRICK}.csv`, row: at + 1, line: at + 2 },
    row: row([TRICK, 'text'], [at % 2 === 0 ? TRICK : '\u202eab', text]),
  });
  return [
    of,
    report(of, {
      level: 'high',
      score: 90 - at,
      signals: [signal(text, 'toy-collector', 42, ['受け子'])],
      indicators: [{ kind: 'url', value: `javascript:${TRICK}`, start: 0, end: 1 }],
    }),
  ];
});

describe('a hostile posting', () => {
  const open = useBrowser();
  const file = path.join(folderWith({}), 'hostile.html');
  beforeAll(() => writePage(file, judged, { language: 'en' }));

  test('stays text in list and posting, and makes no request', async () => {
    const { page, requests, errors } = await open(file);
    const seen: string[] = [];
    for (const _ of TEXTS) {
      seen.push((await page.locator('.posting .text').textContent()) ?? '');
      await page.keyboard.press('j');
    }
    expect(seen.slice(0, 6)).toEqual(TEXTS.slice(0, 6));
    expect(seen[6]).toBe('<U+202E><U+2066>受け子<U+2069> <U+200B>␀␛[31m<U+D83D>');
    expect(seen[7]).toContain('שלום');
    expect(await page.locator('.rows').textContent()).toContain('<img src=x onerror="window.ran=1">受け子');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('img, svg, b[onclick], #app script, #app iframe').count()).toBe(0);
    expect([requests, errors]).toEqual([[], []]);
  });

  test('gives no link, and can be filtered and exported', async () => {
    const { page, errors } = await open(file);
    await page.locator('.posting .about .link').first().click();
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await page.locator('#search').fill('<img');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^yamiscan-labels-[0-9a-f]{16}\.csv$/);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('can not run what it would have to bring in first', async () => {
    const { page } = await open(file);
    const blocked = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">');
      setTimeout(() => resolve('nothing'), 2000);
    })`);
    expect(blocked).not.toBe('nothing');
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });
});
