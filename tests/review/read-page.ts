/** Takes a printed page apart again, as the browser does it. */
import type { ReviewedDetails, ReviewRun } from '../../src/domain/review-page.js';
import { createBlocks } from '../../src/review/blocks.js';
import type { PageData } from '../../src/review/page-data.js';

const contents = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`<script type="application/json" ${attribute}>(.*?)</script>`, 'gs'))].map(
    ([, json]) => json ?? '',
  );

export function readPage(html: string): PageData {
  const texts = contents(html, 'class="texts"');
  const details = contents(html, 'class="details"');
  return {
    run: JSON.parse(contents(html, 'id="run"')[0] ?? '') as ReviewRun,
    texts: createBlocks<string>((block) => texts[block] ?? '[]'),
    details: createBlocks<ReviewedDetails>((block) => details[block] ?? '[]'),
  };
}
