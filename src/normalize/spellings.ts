/** Lists of spellings as they are looked for: of two at one place the longer is meant. */

export const longestFirst = (spellings: Iterable<string>): string[] =>
  [...new Set(spellings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Source of a pattern for any of them, the first before the others. */
export const anyOf = (spellings: readonly string[]): string => spellings.map(escapeForPattern).join('|');

const escapeForPattern = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
