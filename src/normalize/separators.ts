/** What the squeezed view leaves out between letters. */

const SEPARATOR =
  /[\s・･.,、/|｜_\-‐‑–—―−~〜*×✕✖☆★♪●○◯◎°'"`´:;\\^=+…‥¦│┃«»<>\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u;

export const OTHER = 1;
export const SEPARATORS = 2;
export const EMOJIS = 3;

export function kindOf(character: string): number {
  if (!SEPARATOR.test(character)) return OTHER;
  return EMOJI.test(character) ? EMOJIS : SEPARATORS;
}

/** By code unit, learned as characters are met; 0 for one that wasn't. */
const KINDS = new Uint8Array(0x10000);
/** The same for characters of two code units, as many as are worth knowing. */
const ASTRAL_KINDS = new Map<number, number>();
const MOST_ASTRAL = 4096;

/** Of the character at a place of a text. */
export function kindAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (code > 0xffff) return astralKind(code);
  if (KINDS[code] === 0) KINDS[code] = kindOf(String.fromCharCode(code));
  return KINDS[code] as number;
}

function astralKind(code: number): number {
  const known = ASTRAL_KINDS.get(code);
  if (known !== undefined) return known;
  const kind = kindOf(String.fromCodePoint(code));
  if (ASTRAL_KINDS.size < MOST_ASTRAL) ASTRAL_KINDS.set(code, kind);
  return kind;
}
