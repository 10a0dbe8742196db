/** `JSON.parse` for records from the net. */

/** undefined when it is not JSON. Whole numbers too large for a double, as ids of posts are, come as text, digit by digit. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // A number by itself is no record, however large.
    const mayHold = typeof value === 'object' && /\d{16}/.test(text);
    return mayHold ? JSON.parse(quoteLargeNumbers(text)) : value;
  } catch {
    return undefined;
  }
}

/** Of valid JSON. */
function quoteLargeNumbers(text: string): string {
  const tokens = /"|(?<![\d.eE+]|[eE]-)-?\d{16,}(?![\d.eE])/g;
  const parts: string[] = [];
  let from = 0;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const [found] = token;
    if (found === '"') tokens.lastIndex = endOfString(text, token.index);
    else if (!Number.isSafeInteger(Number(found))) {
      parts.push(text.slice(from, token.index), '"', found, '"');
      from = tokens.lastIndex;
    }
  }
  return parts.join('') + text.slice(from);
}

/** Past the quote that closes the string opened at `open`. */
function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let escapes = 0;
    while (text[close - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return close + 1;
  }
  return text.length;
}
