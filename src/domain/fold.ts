/** Letter folding that texts and the phrases searched in them share, so that both meet in one spelling. */
import { todaysKanji } from './old-kanji.js';

/** Format characters, fillers and variation selectors: they show nothing, or change how a neighbour is drawn. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const INVISIBLES = new RegExp(INVISIBLE.source, 'gu');

export const isInvisible = (character: string): boolean => INVISIBLE.test(character);

/** Of one sign, as ㌖ has six. Signs for whole phrases (ﷺ: eighteen) would make a text of them as many times as long, and spell no Japanese. */
const LONGEST_SIGN = 6;

/** NFKC and lower case of one base character with its marks, as far as they make a letter with it, and old kanji as they are written today. Boxed and circled letters, which NFKC keeps, become letters. */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170);
  const spelled = character.normalize('NFKC');
  if (spelled.length > LONGEST_SIGN && character.length === 1) return character;
  const folded = todaysKanji(spelled.toLowerCase());
  return folded.length > 1 ? folded.replace(DECORATIONS, '') : folded;
}

/** Marks over, under and through letters that belong to no script: what is left of them after NFKC has composed them spells nothing (受̷け̷子̷, あ゙). */
const DECORATION = /\p{Script=Inherited}/u;
const DECORATIONS = new RegExp(DECORATION.source, 'gu');

export const isDecoration = (character: string): boolean => DECORATION.test(character);

/** A phrase as the views spell it. */
export function foldPhrase(phrase: string): string {
  let folded = '';
  for (const character of phrase.replace(INVISIBLES, '').normalize('NFKC')) folded += foldCharacter(character);
  return folded;
}

const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';
/** Read as the long sound after kana. */
export const DASHES: ReadonlySet<number> = new Set(Array.from('-‐‑‒–—―−~〜', (dash) => dash.charCodeAt(0)));
export const FIRST_KANA = 0x3041;
export const LAST_KANA = 0x30f6;
export const LONG_SOUND = 0x30fc;

/** Folded letter by kana from ぁ to ヶ; 0 for what stands between the alphabets. */
const FOLDED_KANA = Uint16Array.from({ length: LAST_KANA - FIRST_KANA + 1 }, (_, at) => {
  const hiragana = at + FIRST_KANA - (at + FIRST_KANA >= 0x30a1 ? 0x60 : 0);
  const small = SMALL.indexOf(String.fromCharCode(hiragana));
  return hiragana > 0x3096 ? 0 : small < 0 ? hiragana : LARGE.charCodeAt(small);
});

export const isDash = (code: number): boolean => code < FIRST_KANA && DASHES.has(code);

/** How kana are read: katakana as hiragana, small ones as large; 0 for what is no such letter. */
export const foldedKana = (code: number): number =>
  code >= FIRST_KANA && code <= LAST_KANA ? (FOLDED_KANA[code - FIRST_KANA] as number) : 0;

/** Katakana as hiragana, small kana as large, a dash after kana as ー. Keeps the length. */
export function foldKana(text: string): string {
  let folded: Uint16Array | null = null;
  let afterKana = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let letter = foldedKana(code);
    if (letter !== 0) afterKana = true;
    else if (code === LONG_SOUND || (afterKana && isDash(code))) letter = LONG_SOUND;
    else {
      letter = code;
      afterKana = false;
    }
    // Most phrases are folded as they stand.
    if (folded === null && letter !== code) folded = unitsOf(text);
    if (folded !== null) folded[at] = letter;
  }
  return folded === null ? text : textOf(folded);
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** One code unit of what `foldKana` makes of a text; 0 behind its end. */
export function foldedKanaAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return foldedKana(code) || (isDash(code) && isAfterKana(text, at) ? LONG_SOUND : code);
}

function isAfterKana(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (code !== LONG_SOUND && !isDash(code)) return foldedKana(code) !== 0;
  }
  return false;
}

/** The string of the first `length` of these code units. */
export const textOf = (codes: Uint16Array, length = codes.length): string =>
  typeof Buffer === 'undefined'
    ? pieced(codes, length)
    : Buffer.from(codes.buffer, codes.byteOffset, 2 * length).toString('utf16le');

/** More arguments than these are too many for some. */
const MOST_ARGUMENTS = 8192;

/** As browsers can do it. */
export function pieced(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += MOST_ARGUMENTS)
    text += String.fromCharCode(...codes.subarray(at, Math.min(at + MOST_ARGUMENTS, length)));
  return text;
}
