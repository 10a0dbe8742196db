/** Names of encodings. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp'] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** CP932, sjis, UTF8 … as people type them; null when unknown. */
export const encodingOf = (typed: string): EncodingName | null => ALIASES.get(fold(typed)) ?? null;

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const ALIASES: ReadonlyMap<string, EncodingName> = new Map<string, EncodingName>([
  ...ENCODINGS.map((name) => [fold(name), name] as const),
  ['utf8bom', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['sjis', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['ujis', 'euc-jp'],
]);

/** As people know them. */
export const SPOKEN_NAMES: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  shift_jis: 'Shift_JIS (CP932)',
  'euc-jp': 'EUC-JP',
};
