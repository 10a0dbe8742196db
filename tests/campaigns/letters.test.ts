import { expect, test } from 'vitest';
import { sharedLetters } from '../../src/campaigns/letters.js';
import { isLinear } from '../growth.js';

test.each([
  ['日給3万円、詳しくは https://example.com/a?b=1 まで', '日給0円詳しくはaまて\u3099'.normalize('NFC')],
  ['DMは @job_tokyo1 か info@example.com へ', 'dmはaかaへ'],
  ['LINE ID: job.tokyo-7 / tg_worker', 'lineidaa'],
  ['手順: Re-entry 5k 12-34', '手順aa00'],
])('%s', (text, letters) => {
  expect(sharedLetters(text)).toBe(letters);
});

test.each(['50', '1.', '-', '+', 'a', '_', '@', '1,', 'a@', '1万', 'http://', '.a-'])(
  'are told in linear time of %s, again and again',
  (piece) => {
    expect(isLinear((size) => void sharedLetters(piece.repeat(size)), 4_000)).toBe(true);
  },
);
