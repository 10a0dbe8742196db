import { expect, it } from 'vitest';
import { matchesOf } from '../../src/domain/matches.js';

it('begins at the beginning, wherever the pattern was left by another text', () => {
  const pattern = /倉庫/g;
  pattern.test('駅前の倉庫');
  expect(matchesOf('倉庫と倉庫', pattern).map(({ index }) => index)).toEqual([0, 3]);
});

it('steps over empty matches by whole characters and ends', () => {
  expect(matchesOf('💰a', /(?:)/gu).map(({ index }) => index)).toEqual([0, 2, 3]);
});
