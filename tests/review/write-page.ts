/** Writes the page of a run to a file, piece by piece. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { FormatContext } from '../../src/format/formatter.js';
import { FORMATTERS } from '../../src/format/index.js';
import { createPage, take } from '../../src/format/page.js';
import { context, type Judged, SUMMARY } from '../format/toy.js';

const FULL = 1 << 20;

export async function writePage(
  file: string,
  judged: Iterable<Judged>,
  more: Partial<FormatContext> = {},
): Promise<void> {
  const create = await FORMATTERS.html();
  const formatter = create(context(more));
  const page = createPage();
  const to = openSync(file, 'w');
  writeSync(to, formatter.begin());
  let postings = 0;
  for (const [posting, report] of judged) {
    formatter.posting(page, posting, report);
    postings += 1;
    if (page.at > FULL) writeSync(to, take(page));
  }
  writeSync(to, take(page));
  writeSync(to, formatter.end({ ...SUMMARY, postings }));
  closeSync(to);
}
