/** Text as roff, the language of manual pages, where a dot at the start of a line commands and a backslash escapes. */

const SPELLED: Readonly<Record<string, string>> = {
  '\\': '\\e',
  // Else a hyphen, quotation marks and accents, which no shell takes when they are copied.
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** One line that is read as it stands: it commands nothing, and holds ASCII alone. */
export const roffText = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .replace(/[\\\-'"`^~]|[^ -~]/gu, (character) => SPELLED[character] ?? codeOf(character))
    .replace(/^\./, '\\&.');

const codeOf = (character: string): string =>
  `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A word that is typed as it stands, in bold. */
export const bold = (text: string): string => `\\fB${roffText(text)}\\fR`;

/** A word that stands for another. */
export const italic = (text: string): string => `\\fI${roffText(text)}\\fR`;

export const section = (title: string): string => `.SH "${roffText(title.toUpperCase())}"`;
export const subsection = (title: string): string => `.SS "${roffText(title)}"`;

/** A term, and indented what it means; both are roff already. */
export const entry = (term: string, meaning: string): string => `.TP\n${guarded(term)}\n${guarded(meaning)}`;

export const paragraph = (text: string): string => `.PP\n${roffText(text)}`;

/** Lines that are not filled. */
export const lines = (rows: readonly string[]): string =>
  ['.PP', '.nf', '.RS 4', ...rows.map((row) => guarded(roffText(row))), '.RE', '.fi'].join('\n');

/** No line is empty or begins with what commands. */
const guarded = (roff: string): string => (/^(?:$|[.'])/.test(roff) ? `\\&${roff}` : roff);
