/** Letter folding that texts and the phrases searched in them share, so that both meet in one spelling. */
import { todaysKanji } from './old-kanji.js';

/** Format characters, fillers and variation selectors: they show nothing, or change how a neighbour is drawn. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const INVISIBLES = new RegExp(INVISIBLE.source, 'gu');

export const isInvisible = (character: string): boolean => INVISIBLE.test(character);

/** NFKC and lower case of one base character with its marks, and old kanji as they are written today. Boxed and circled letters, which NFKC keeps, become letters. */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170);
  return todaysKanji(character.normalize('NFKC').toLowerCase());
}

/** A phrase as the views spell it. */
export function foldPhrase(phrase: string): string {
  let folded = '';
  for (const character of phrase.replace(INVISIBLES, '').normalize('NFKC')) folded += foldCharacter(character);
  return folded;
}

const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';
const DASHES = /[-‐‑‒–—―−~〜]/;

/** Katakana as hiragana, small kana as large, a dash after kana as ー. Keeps the length. */
export function foldKana(text: string): string {
  let folded = '';
  let afterKana = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0x30a1 && code <= 0x30f6) code -= 0x60;
    if (code >= 0x3041 && code <= 0x3096) {
      const letter = String.fromCharCode(code);
      const small = SMALL.indexOf(letter);
      folded += small < 0 ? letter : LARGE.charAt(small);
      afterKana = true;
    } else if (code === 0x30fc || (afterKana && DASHES.test(text.charAt(i)))) {
      folded += 'ー';
    } else {
      folded += text.charAt(i);
      afterKana = false;
    }
  }
  return folded;
}
