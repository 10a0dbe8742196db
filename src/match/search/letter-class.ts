/** Whether the letter at a place of a text is one of those that a class, a set or a dot of a pattern means. */

/** Code units of the letter there if it is one of these; 0 where it isn't, or behind the end. */
export type WidthIn = (text: string, at: number) => number;

const KNOWN = { no: 1, yes: 2 } as const;
/** Patterns share them. */
const letters = new Map<string, WidthIn>();

export function letterOf(source: string): WidthIn {
  const made = letters.get(source) ?? createLetter(source);
  letters.set(source, made);
  return made;
}

/** Asks V8 once for each letter. Few pages of 256 letters are ever asked for: a table of all of them would take 64 KB for each class of letters. */
function createLetter(source: string): WidthIn {
  const regex = new RegExp(`^${source}$`, 'u');
  const pages: (Uint8Array | undefined)[] = Array.from({ length: 0x100 });
  return (text, at) => {
    if (at >= text.length) return 0;
    const letter = text.codePointAt(at) as number;
    if (letter > 0xffff) return regex.test(String.fromCodePoint(letter)) ? 2 : 0;
    pages[letter >> 8] ??= new Uint8Array(0x100);
    const page = pages[letter >> 8] as Uint8Array;
    const slot = letter & 0xff;
    if (page[slot] === 0) page[slot] = regex.test(String.fromCharCode(letter)) ? KNOWN.yes : KNOWN.no;
    return page[slot] === KNOWN.yes ? 1 : 0;
  };
}

/** Between the halves of an emoji or of a rare kanji. */
export function isInsideLetter(text: string, at: number): boolean {
  const after = text.charCodeAt(at);
  if (after < 0xdc00 || after > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
