/** The matches of a pattern. `matchAll` says the same, but copies the pattern each time it is called. */

/** From left to right, at most `most`. `pattern` has flag g, and is at its beginning before and after. */
export function matchesOf(text: string, pattern: RegExp, most = Number.POSITIVE_INFINITY): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  while (found.length < most) {
    const match = pattern.exec(text);
    if (match === null) return found;
    found.push(match);
    if (match[0] === '') pattern.lastIndex += widthAt(text, pattern.lastIndex);
  }
  pattern.lastIndex = 0;
  return found;
}

/** An empty match steps on by a whole character, so that none is looked at in halves. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
