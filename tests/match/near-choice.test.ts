import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, choose, chooseOther } from '../../src/match/conditions/near-choice.js';

const hull = fc.tuple(fc.nat(12), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }));
const candidate = (part: number) => hull.map((own): Candidate => ({ part, spans: [own], hull: own }));
const few = (part: number) => fc.array(candidate(part), { maxLength: 3 });

test('of two parts the same is chosen as of any number', () => {
  const last = fc.oneof(candidate(0), candidate(1));
  fc.assert(
    fc.property(last, few(0), few(1), fc.boolean(), fc.nat(6), (one, firsts, seconds, ordered, most) => {
      const isNear = (first: Candidate, second: Candidate): boolean => second.hull.start - first.hull.end <= most;
      const isClose = (inOrder: readonly Candidate[]): boolean =>
        isNear(inOrder[0] as Candidate, inOrder[1] as Candidate);
      const latest = [firsts, seconds];
      expect(chooseOther(one, latest, ordered, isNear)).toEqual(choose(one, latest, ordered, isClose));
    }),
  );
});
