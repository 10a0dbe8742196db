/** A posting is hostile text: what could move a cursor, turn the line or hide is spelled out, nothing else changes. */

/** Emoji need their joiners and selectors to be drawn; elsewhere these hide between letters. */
const EMOJI = String.raw`\p{Extended_Pictographic}\p{EMod}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{EMod}?\uFE0F?)*|[0-9#*]\uFE0F\u20E3`;
const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]`;
const EMOJI_OR_HIDDEN = new RegExp(`${EMOJI}|(?<hidden>${HIDDEN})`, 'gu');

/** ESC becomes ␛, U+202E becomes <U+202E>; line breaks and tabs too, so that the outcome is one line. */
export function visible(text: string): string {
  return text.replace(EMOJI_OR_HIDDEN, (match, hidden: string | undefined) =>
    hidden === undefined ? match : spell(hidden),
  );
}

/** The marks that stand around evidence where there is no colour; a posting's own must not pass for them. */
export const visibleInMarks = (text: string): string => visible(text).replace(/[⟦⟧]/g, spell);

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
