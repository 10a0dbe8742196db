import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompactTrie, placesIn } from '../../src/domain/double-array.js';

/** Nodes by depth, from sorted keys. */
function trieOf(keys: readonly string[]): CompactTrie & { readonly prefixes: readonly string[] } {
  const prefixes = [''];
  const firstChild: number[] = [];
  for (const prefix of prefixes) {
    firstChild.push(prefixes.length);
    const longer = keys.filter((key) => key.startsWith(prefix) && key.length > prefix.length);
    prefixes.push(...new Set(longer.map((key) => key.slice(0, prefix.length + 1)).sort()));
  }
  firstChild.push(prefixes.length);
  const codes = prefixes.map((prefix) => (prefix === '' ? 0 : prefix.charCodeAt(prefix.length - 1)));
  return { count: prefixes.length, firstChild: Int32Array.from(firstChild), codes: Uint16Array.from(codes), prefixes };
}

const letters = Uint16Array.from({ length: 0x80 }, (_, code) => code);
const keys = fc.array(fc.string({ unit: fc.constantFrom('\x01', '\x02', 'a', 'b', 'z'), minLength: 1, maxLength: 5 }));

const hasChildren = ({ firstChild }: CompactTrie, node: number): boolean => firstChild[node] !== firstChild[node + 1];
const innerNodes = (trie: ReturnType<typeof trieOf>): number =>
  trie.prefixes.filter((_, node) => hasChildren(trie, node)).length;

test('children stand at their base plus their letter, and no two nodes at one place', () => {
  fc.assert(
    fc.property(keys, fc.boolean(), (some, distinctBases) => {
      const trie = trieOf(some);
      const { bases, places, end } = placesIn(trie, letters, { distinctBases });
      for (let node = 0; node < trie.count; node++)
        for (let child = trie.firstChild[node] as number; child < (trie.firstChild[node + 1] as number); child++)
          expect(places[child]).toBe((bases[node] as number) + (letters[trie.codes[child] as number] as number));
      expect(new Set(places).size).toBe(trie.count);
      expect(Math.max(...places)).toBeLessThan(end);
      expect([places[0], bases[0]]).toEqual([0, 0]);
      if (distinctBases)
        expect(new Set(bases.filter((_, node) => hasChildren(trie, node))).size).toBe(innerNodes(trie));
    }),
  );
});

test.each([true, false])('few places stay empty, whether or not nodes share bases (%s)', (distinctBases) => {
  const some = Array.from({ length: 2_000 }, (_, at) => `${(at * 7919) % 10_007}`);
  const trie = trieOf(some);
  expect(placesIn(trie, letters, { distinctBases }).end).toBeLessThan(1.1 * trie.count + 0x80);
});
