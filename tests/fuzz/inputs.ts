/** Makes inputs: out of scraps, or out of what was kept by a few edits. */
import fc from 'fast-check';
import { asInput } from './corpus.js';
import { LONGEST, type Target } from './target.js';

/** The next inputs, which depend on `seed` and what is kept alone. */
export type Draw = (count: number, seed: number) => string[];

/** `kept`: grows while inputs are drawn. `isGuided`: whether it is made use of. */
export function inputsOf(
  { kind, scraps, longest = LONGEST }: Target,
  kept: readonly string[],
  isGuided: boolean,
): Draw {
  const pieces = scraps.map((scrap) => asInput(scrap, kind));
  const letter =
    kind === 'bytes'
      ? fc.nat(255).map((byte) => String.fromCharCode(byte))
      : fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));
  const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: ascii },
    { weight: 1, arbitrary: letter },
  );
  const fresh = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
  const edited = fc
    .tuple(fc.nat(), fc.boolean(), fc.array(editWith(piece, kept), { minLength: 1, maxLength: 5 }))
    .map(([pick, isRecent, edits]) => edits.reduce((input, edit) => edit(input), pickFrom(kept, pick, isRecent)));
  const all = isGuided ? fc.oneof({ weight: 1, arbitrary: fresh }, { weight: 6, arbitrary: edited }) : fresh;
  const short = all.map((input) => input.slice(0, longest));
  return (count, seed) => fc.sample(short, { numRuns: count, seed });
}

/** What was kept last leads on more often. */
function pickFrom(kept: readonly string[], pick: number, isRecent: boolean): string {
  const from = isRecent ? Math.floor(kept.length * 0.8) : 0;
  return kept[from + (pick % Math.max(1, kept.length - from))] ?? '';
}

type Edit = (input: string) => string;

function editWith(piece: fc.Arbitrary<string>, kept: readonly string[]): fc.Arbitrary<Edit> {
  const place = fc.nat(0xffff);
  const few = fc.integer({ min: 1, max: 8 });
  const size = fc.oneof(few, fc.integer({ min: 1, max: 200 }));
  const at = (input: string, where: number): number => where % (input.length + 1);
  return fc.oneof(
    // Puts in.
    fc.tuple(place, piece).map(
      ([where, part]): Edit =>
        (input) =>
          spliced(input, at(input, where), 0, part),
    ),
    // Puts in the place of as much, or of one character.
    fc.tuple(place, piece).map(
      ([where, part]): Edit =>
        (input) =>
          spliced(input, at(input, where), part.length, part),
    ),
    fc.tuple(place, piece).map(
      ([where, part]): Edit =>
        (input) =>
          spliced(input, at(input, where), 1, part),
    ),
    // Takes out.
    fc.tuple(place, size).map(
      ([where, length]): Edit =>
        (input) =>
          spliced(input, at(input, where), length, ''),
    ),
    // Says again, perhaps many times.
    fc.tuple(place, size, fc.oneof(few, fc.integer({ min: 1, max: 100 }))).map(
      ([where, length, times]): Edit =>
        (input) =>
          spliced(input, at(input, where), 0, input.slice(at(input, where), at(input, where) + length).repeat(times)),
    ),
    // Moves elsewhere.
    fc.tuple(place, size, place).map(
      ([where, length, to]): Edit =>
        (input) => {
          const from = at(input, where);
          const rest = spliced(input, from, length, '');
          return spliced(rest, at(rest, to), 0, input.slice(from, from + length));
        },
    ),
    // Goes on as another.
    fc.tuple(place, fc.nat(), place).map(
      ([where, other, from]): Edit =>
        (input) => {
          const more = pickFrom(kept, other, false);
          return input.slice(0, at(input, where)) + more.slice(at(more, from));
        },
    ),
    // Flips a bit.
    fc.tuple(place, fc.nat(7)).map(
      ([where, bit]): Edit =>
        (input) => {
          const from = at(input, where);
          return from === input.length
            ? input
            : spliced(input, from, 1, String.fromCharCode(input.charCodeAt(from) ^ (1 << bit)));
        },
    ),
  );
}

const spliced = (input: string, at: number, length: number, part: string): string =>
  input.slice(0, at) + part + input.slice(at + length);
