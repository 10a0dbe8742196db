/** Decisions are kept, come back, can be undone, and do without a storage. */
import { describe, expect, test } from 'vitest';
import { BLOCK_SIZE } from '../../src/domain/review-page.js';
import { createDecisions, type Keeper } from '../../src/review/decisions.js';

function memory(): Keeper & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const refuse = (): never => {
  throw new Error('no storage here');
};

describe('decisions', () => {
  test('are there when the run is opened again, and only for this run', () => {
    const keeper = memory();
    const size = 3 * BLOCK_SIZE;
    const first = createDecisions('run', size, keeper);
    first.decide(1, 'recruit');
    first.decide(BLOCK_SIZE, 'grey');
    first.decide(size - 1, 'talk');
    const again = createDecisions('run', size, keeper);
    expect([1, BLOCK_SIZE, size - 1, 0].map(again.of)).toEqual(['recruit', 'grey', 'talk', null]);
    expect(again.count()).toBe(3);
    expect(createDecisions('other', size, keeper).count()).toBe(0);
  });

  test('are undone one by one, back to what was decided before', () => {
    const keeper = memory();
    const decisions = createDecisions('run', 5, keeper);
    decisions.decide(2, 'recruit');
    decisions.decide(2, 'benign');
    decisions.decide(3, 'talk');
    decisions.decide(3, null);
    expect(decisions.undo()).toBe(3);
    expect(decisions.of(3)).toBe('talk');
    expect(decisions.undo()).toBe(3);
    expect(decisions.undo()).toBe(2);
    expect(decisions.of(2)).toBe('recruit');
    expect(decisions.undo()).toBe(2);
    expect(decisions.undo()).toBeNull();
    expect(decisions.count()).toBe(0);
    expect(keeper.kept.size).toBe(0);
  });

  test.each([
    ['without a storage', null],
    ['with one that throws', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ['with one that is full', { ...memory(), setItem: refuse }],
    ['with one that holds something else', { ...memory(), getItem: () => '[not json' }],
  ])('work %s, and say so', (_, keeper) => {
    const decisions = createDecisions('run', 5, keeper);
    decisions.decide(4, 'awareness');
    expect(decisions.of(4)).toBe('awareness');
    expect(decisions.isKept()).toBe(false);
  });

  test('what is no label is left out', () => {
    const keeper = memory();
    keeper.setItem('yamiscan-review/1/run/0', '{"0":"safe","1":"grey","900":"talk","x":"talk"}');
    const decisions = createDecisions('run', 5, keeper);
    expect([0, 1, 2, 3, 4].map(decisions.of)).toEqual([null, 'grey', null, null, null]);
  });

  test('of another window are read again', () => {
    const keeper = memory();
    const [here, there] = [createDecisions('run', 5, keeper), createDecisions('run', 5, keeper)];
    there.decide(1, 'talk');
    expect(here.of(1)).toBeNull();
    expect([...keeper.kept.keys()].map(here.reread)).toEqual([true]);
    expect(here.of(1)).toBe('talk');
    expect(here.reread('something/else')).toBe(false);
  });
});
