/** What of a contact's evidence is the address itself: 「テレグラム：@ＡＢＣ」 says where, @ＡＢＣ says who. */
import type { Span } from '../domain/span.js';

/** What neither widens nor names an address. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]「」・.‐-―−ー〜~_/\\-]|^[@:]+/gu, '');

/** The shortest end of the span that reads as the value; the whole span where none does (spelled out, broken up or translated). */
export function typedIn(text: string, { start, end }: Span, value: string): Span {
  const wanted = plain(value);
  if (wanted === '') return { start, end };
  const whole = text.slice(start, end);
  for (let length = value.length > 3 ? Math.min(3, whole.length) : 1; length <= whole.length; length++) {
    const tail = whole.slice(-length);
    if (plain(tail) !== wanted) continue;
    const before = whole.slice(0, -length);
    return { start: end - length - (/[@＠+＋]$/u.exec(before)?.[0].length ?? 0), end };
  }
  return { start, end };
}
