import { describe, expect, test } from 'vitest';
import { type AskedLabels, meaningOf, truthOf } from '../../src/evaluate/label-meaning.js';

const NOTHING: AskedLabels = { positive: null, ignored: null };
const truths = (labels: readonly string[], asked = NOTHING): (string | null)[] => {
  const { meaning } = meaningOf(labels[0] ?? '', asked);
  return labels.map((label) => truthOf(label, meaning));
};

test('the labels of the guide', () => {
  expect(truths(['benign', 'recruit', 'grey', 'awareness', 'talk', 'anything'])).toEqual([
    'negative',
    'positive',
    'ignored',
    'negative',
    'negative',
    'negative',
  ]);
});

test('case, width and blanks make no other label', () => {
  expect(truths(['Recruit', 'ｒｅｃｒｕｉｔ', ' recruit ', 'GREY'])).toEqual([
    'positive',
    'positive',
    'positive',
    'ignored',
  ]);
});

test.each([
  ['1', '0'],
  ['１', '０'],
  ['1.0', '0.0'],
  ['TRUE', 'FALSE'],
  ['Yes', 'No'],
  ['○', '×'],
  ['〇', '✕'],
  ['◯', 'x'],
  ['⭕️', '❌'],
  ['はい', 'いいえ'],
  ['陽性', '陰性'],
  ['該当', '非該当'],
  ['黒', '白'],
])('%s and %s, whichever comes first', (yes, no) => {
  expect(truths([yes, no])).toEqual(['positive', 'negative']);
  expect(truths([no, yes])).toEqual(['negative', 'positive']);
  expect(meaningOf(no, NOTHING).isGuessed).toBe(true);
});

describe('a pair', () => {
  test('knows no other label', () => {
    expect(truths(['1', '2', 'recruit', '△'])).toEqual(['positive', null, null, null]);
  });

  test('may have a third one, which is left out', () => {
    expect(truths(['×', '△', '黒'])).toEqual(['negative', 'ignored', null]);
    expect(truths(['白', 'グレー', '黒'])).toEqual(['negative', 'ignored', 'positive']);
    expect(truths(['1', '0', '9'], { positive: null, ignored: ['9'] })).toEqual(['positive', 'negative', 'ignored']);
  });
});

test('what was named stands, even for the words of a pair', () => {
  const asked = { positive: ['0', '闇'], ignored: ['?'] };
  expect(truths(['0', '闇', '1', '？', 'grey'], asked)).toEqual([
    'positive',
    'positive',
    'negative',
    'ignored',
    'negative',
  ]);
  expect(meaningOf('0', asked).isGuessed).toBe(false);
});
