/** Near-duplicates and campaigns: groups are groups, copies are found, templates stand in the texts. An input is several postings. */
import assert from 'node:assert/strict';
import { describeCampaigns, groupTexts } from '../../../src/campaigns/index.js';
import type { Campaign, Judged } from '../../../src/domain/campaign.js';
import { CAMPAIGN_FORMATTERS } from '../../../src/format/campaigns-index.js';
import { createGrouper } from '../../../src/near-duplicates/index.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { shipped } from './shipped.js';

const CUT = '\f';
const ONE = '荷物を受け取ってロッカーに入れるだけの仕事です。日給3万円、即日手渡し。';

export const target: Target = {
  kind: 'text',
  covers: /^(?:campaigns|near-duplicates|format)/,
  scraps: [CUT, CUT, `${CUT}${ONE}`, ONE, ...AD, ...ODD, ...BREAKS, ...LETTERS],
  open: () => {
    const scanner = shipped();
    return (input) => {
      // The first one stands there twice.
      const texts = [...input.split(CUT).slice(0, 12), input.split(CUT)[0] ?? ''];
      const groups = groupTexts(texts);
      for (const [at, group] of groups.entries())
        assert.ok(group <= at && groups[group] === group, `${at} is in ${group}`);
      assertCopied(texts, groups);
      const judged = texts.map((text, nth): Judged => {
        const posting = { id: `${nth}`, text, source: { file: null, row: nth + 1, line: nth + 1 } };
        return { posting, report: scanner.scan(posting) };
      });
      const { all, of } = describeCampaigns(groups, (nth) => judged[nth] as Judged);
      for (const [at, campaign] of all.entries())
        assertCampaign(
          campaign,
          texts.filter((_, nth) => of(nth) === at),
        );
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      const context = { language: 'ja', version: '0', postings: texts.length, complete: true } as const;
      assert.deepEqual(JSON.parse(CAMPAIGN_FORMATTERS.json(all, context)).campaigns.length, all.length);
      for (const format of Object.values(CAMPAIGN_FORMATTERS)) assert.ok(typeof format(all, context) === 'string');
    };
  },
};

/** The same letters are a copy, if they are more than a commonplace. */
function assertCopied(texts: readonly string[], groups: Int32Array): void {
  const last = texts.length - 1;
  // Words of Latin letters may be addresses, which are all the same.
  const letters = (texts[0] ?? '').match(/(?!\w)\p{L}/gu)?.length ?? 0;
  if (letters >= 40) assert.equal(groups[last], groups[0], 'a copy is not found');
  const { groupOf } = createGrouper();
  const numbers = texts.map(groupOf);
  assert.equal(numbers[last], numbers[0], 'a near-duplicate is not found');
  assert.ok(numbers.every((number, at) => number <= at));
}

function assertCampaign({ postings, levels, template, first }: Campaign, texts: readonly string[]): void {
  assert.equal(postings, texts.length);
  assert.ok(postings >= 2);
  assert.equal(
    Object.values(levels).reduce((sum, count) => sum + count),
    postings,
  );
  assert.ok(Number(first.id) >= 0);
  const fixed = template.flatMap((part) => (part.kind === 'fixed' ? [part.text] : []));
  assert.ok(
    texts.some((text) => standIn(text, fixed)),
    'what is fixed stands in no text',
  );
}

function standIn(text: string, parts: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return start >= 0;
  });
}
