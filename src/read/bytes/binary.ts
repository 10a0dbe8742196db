/** Files that are no text, by their first bytes. */
import type { Bilingual } from '../../domain/language.js';

const SAVE_AS_CSV: Bilingual = {
  ja: 'Excelなどの文書です。CSVで保存し直してください',
  en: 'an Excel or other office document; save it as CSV',
};
const kind = (name: string): Bilingual => ({
  ja: `テキストではありません（${name}）`,
  en: `not a text (${name})`,
});

/** In latin-1. UTF-32 is here because its byte order mark begins with that of UTF-16. */
const SIGNATURES: readonly (readonly [start: string, what: Bilingual])[] = [
  ['PK\x03\x04', SAVE_AS_CSV],
  ['\xd0\xcf\x11\xe0', SAVE_AS_CSV],
  ['\x1f\x8b', kind('gzip')],
  ['BZh', kind('bzip2')],
  ['\xfd7zXZ', kind('xz')],
  ['\x28\xb5\x2f\xfd', kind('zstd')],
  ['7z\xbc\xaf', kind('7z')],
  ['%PDF-', kind('PDF')],
  ['\x89PNG', kind('PNG')],
  ['\xff\xd8\xff', kind('JPEG')],
  ['GIF8', kind('GIF')],
  ['\x7fELF', kind('ELF')],
  ['SQLite f', kind('SQLite')],
  ['PAR1', kind('Parquet')],
  ['\xff\xfe\x00\x00', kind('UTF-32')],
  ['\x00\x00\xfe\xff', kind('UTF-32')],
];

/** As many bytes as the longest signature has. */
export const SIGNATURE_LENGTH = 8;

export function binaryBySignature(bytes: Buffer): Bilingual | null {
  const start = bytes.toString('latin1', 0, SIGNATURE_LENGTH);
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

export const BINARY: Bilingual = {
  ja: 'テキストではありません（どの文字コードとしても読めません）',
  en: 'not a text in any known encoding',
};

const ISO_2022_JP: Bilingual = {
  ja: 'ISO-2022-JP（JIS）は読めません。iconv などで UTF-8 に変換してください',
  en: 'ISO-2022-JP (JIS) cannot be read; convert it to UTF-8 first, with iconv for instance',
};

/** Its Japanese is all ASCII bytes between escapes, and would pass for a text. */
export const jisIn = (bytes: Buffer): Bilingual | null =>
  ['\x1b$B', '\x1b$@'].some((start) => bytes.includes(start)) ? ISO_2022_JP : null;

/** So few may stand in any text. */
const A_FEW = 8;

/** Whether more than `share` of the bytes, and not just a few, are control characters that no text has. */
export function hasControls(bytes: Uint8Array, share: number): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1;
  return controls > A_FEW && controls > share * bytes.length;
}

/** Tab, line breaks, form feed, SUB (the end of an old DOS file) and ESC. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);
