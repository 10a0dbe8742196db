/** Whether a character is of a class: each is looked up in the pattern once, and then in a table. */

/** Takes a code point; NaN, which stands behind the ends of a text, is of no class. */
export type CharacterClass = (codePoint: number) => boolean;

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** `pattern`: one character class. */
export function characterClass(pattern: RegExp): CharacterClass {
  const known = new Uint8Array(0x10000);
  const learn = (unit: number): boolean => {
    const isIn = pattern.test(String.fromCharCode(unit));
    known[unit] = isIn ? YES : NO;
    return isIn;
  };
  return (codePoint) => {
    // NaN fails here: as an index it would make every look-up slow.
    if (!(codePoint <= 0xffff)) return codePoint > 0xffff && pattern.test(String.fromCodePoint(codePoint));
    const kind = known[codePoint] as number;
    return kind === UNKNOWN ? learn(codePoint) : kind === YES;
  };
}
