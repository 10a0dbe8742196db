/** Bytes of a report, put together piece by piece. A string would have to be flattened, searched and encoded, which costs more than all the rest. */

export interface Page {
  bytes: Buffer;
  /** How many of the bytes are written. */
  at: number;
}

const FIRST_SIZE = 65_536;
/** A page that a posting in a million has blown up is not kept. */
const LARGEST_KEPT = 8 * 1024 * 1024;
/** Shorter pieces are faster copied byte by byte. */
const SHORT = 40;

export const createPage = (): Page => ({ bytes: Buffer.allocUnsafeSlow(FIRST_SIZE), at: 0 });

/** Makes room for so many bytes more. */
export function reserve(page: Page, length: number): void {
  const needed = page.at + length;
  if (needed <= page.bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(2 * page.bytes.length, needed));
  larger.set(page.bytes.subarray(0, page.at));
  page.bytes = larger;
}

export function put(page: Page, piece: Uint8Array): void {
  const { length } = piece;
  reserve(page, length);
  const { bytes, at } = page;
  if (length > SHORT) bytes.set(piece, at);
  else for (let nth = 0; nth < length; nth++) bytes[at + nth] = piece[nth] as number;
  page.at = at + length;
}

/** In UTF-8. Half a surrogate pair becomes U+FFFD. */
export function write(page: Page, text: string): void {
  reserve(page, 3 * text.length);
  page.at += page.bytes.write(text, page.at);
}

/** What was written, which is not touched any more: a copy as long as it is. The page is empty then. */
export function take(page: Page): Buffer {
  const taken = Buffer.allocUnsafeSlow(page.at);
  taken.set(page.bytes.subarray(0, page.at));
  page.at = 0;
  if (page.bytes.length > LARGEST_KEPT) page.bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  return taken;
}
