import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeze } from '../../src/rules/frozen.js';
import { thaw } from '../../src/rules/thaw.js';
import { anyLetters } from '../text.js';

const numbers = fc.oneof(
  fc.int32Array(),
  fc.int16Array(),
  fc.int8Array(),
  fc.uint8Array(),
  fc.float64Array({ noNaN: true }),
);
const leaf = fc.oneof(
  anyLetters(),
  fc.constantFrom('\ud800', '"#"', ''),
  fc.integer(),
  fc.constantFrom(Infinity, -Infinity, null, true),
);
const record = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(
    fc.string().filter((key) => key !== '#' && key !== '__proto__'),
    value,
    { noNullPrototype: true },
  );
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, numbers, tie('record'), tie('records'), tie('map'), tie('strings')),
  record: record(tie('tree')),
  records: fc.array(tie('record')),
  strings: fc.array(anyLetters()),
  map: fc.array(fc.tuple(fc.oneof(fc.string(), fc.integer()), tie('tree'))).map((entries) => new Map(entries)),
}));

test('what is thawed is what was frozen, part by part', () => {
  fc.assert(
    fc.property(record(tree), (parts) => {
      const part = thaw(freeze(parts));
      for (const [name, value] of Object.entries(parts)) {
        expect(part(name)).toEqual(value);
        expect(part(name)).toBe(part(name));
      }
    }),
  );
});

test('numbers are not copied', () => {
  const frozen = freeze({ a: { list: Int32Array.of(1, 2, 3) } });
  expect((thaw(frozen)('a') as { list: Int32Array }).list.buffer).toBe(frozen.buffer);
});
