/** Names of encodings, as the options take them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** CP932, sjis, UTF8 … as people type them; null when unknown. */
export const encodingOf = (typed: string): EncodingName | null =>
  ALIASES.get(typed.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? null;

const ALIASES: ReadonlyMap<string, EncodingName> = new Map([
  ...ENCODINGS.map((name) => [name.replace(/[^a-z0-9]/g, ''), name] as const),
  ['utf16', 'utf-16le'],
  ['sjis', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['ujis', 'euc-jp'],
  ['jis', 'iso-2022-jp'],
]);
