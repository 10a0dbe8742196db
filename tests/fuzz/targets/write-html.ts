/** The review page: the same page whatever it is given, but for JSON that gives back every letter. */
import assert from 'node:assert/strict';
import { createHtmlFormatter } from '../../../src/format/html.js';
import { createPage, take } from '../../../src/format/page.js';
import { context } from '../../format/toy.js';
import type { Target } from '../target.js';
import { type HostileRun, RUN_SCRAPS, runOf } from './hostile-run.js';

const DATA = /<script type="application\/json"[^>]*>([^<]*)<\/script>\n/g;
/** Stands for the page's own code, which is half a megabyte and never looks at what is written here. */
const create = createHtmlFormatter({ start: '<html lang="{{language}}">\n', end: '</html>\n' });
const EMPTY = '<html lang="ja">\n</html>\n';

function pageOf({ judged, summary }: HostileRun): string {
  const formatter = create(context());
  const page = createPage();
  for (const [posting, report] of judged) formatter.posting(page, posting, report);
  return formatter.begin() + take(page).toString() + formatter.end(summary);
}

export const target: Target = {
  kind: 'text',
  covers: /^(?:format|findings)/,
  scraps: RUN_SCRAPS,
  open: () => (input) => {
    const hostile = runOf(input);
    const { text, id, file, cell } = hostile;
    const page = pageOf(hostile);
    assert.equal(page.replace(DATA, ''), EMPTY, 'data stands outside its scripts');
    const [texts, details, run, ...more] = [...page.matchAll(DATA)].map(([, json = '']) => JSON.parse(json));
    assert.deepEqual(more, []);
    assert.deepEqual(texts, [text, text]);
    assert.equal(details.length, 2);
    assert.deepEqual([run.rows.ids, run.files], [[id, id], [file]]);
    assert.ok(run.columns.every(({ name }: { name: string }) => name === cell || name === '本文'));
    if (text !== '') assert.ok(run.indicators.some(([, value]: readonly [string, string]) => value === text));
  },
};
