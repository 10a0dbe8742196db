/** Indicators and masks: what links postings stands in them as typed, and a masked report quotes the masked text. */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { INDICATOR_FORMATTERS } from '../../../src/format/indicators-index.js';
import { createGatherer, createMask, indicatorsIn } from '../../../src/indicators/index.js';
import { postingOf } from '../../../src/scanner.js';
import { stixErrors } from '../../format/schemas.js';
import { AD, BREAKS, LETTERS, ODD } from '../scraps.js';
import type { Target } from '../target.js';
import { assertSound } from './judged.js';
import { shipped } from './shipped.js';
import { assertInside } from './spans.js';

export const target: Target = {
  kind: 'text',
  covers: /^(?:indicators|format)/,
  scraps: [
    ...AD,
    '#',
    '＃',
    '@',
    '://',
    '.com/',
    '%',
    '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
    'bc1q',
    '0x',
    ...ODD,
    ...BREAKS,
    ...LETTERS,
  ],
  open: () => {
    const scanner = shipped();
    return (input) => {
      const posting = postingOf(input);
      const report = scanner.scan(posting);
      const found = indicatorsIn(posting, report);
      for (const { kind, typed, start, end } of found) {
        assertInside({ start, end }, input, kind);
        assert.equal(typed, input.slice(start, end));
      }
      const gatherer = createGatherer();
      gatherer.add(posting, report);
      const all = gatherer.all();
      assert.equal(all.length, new Set(found.map(({ kind, value }) => `${kind} ${value}`)).size);
      const context = { language: 'en', version: '0', postings: 1, complete: true } as const;
      assert.deepEqual(stixErrors(JSON.parse(INDICATOR_FORMATTERS.stix(all, context))), []);
      assert.equal(JSON.parse(INDICATOR_FORMATTERS.json(all, context)).indicators.length, all.length);
      assert.equal(parse(INDICATOR_FORMATTERS.csv(all, context)).length, all.length + 1);
      const masked = createMask().posting(posting, report);
      assertSound(masked.posting.text, masked.report, scanner.pack);
    };
  },
};
