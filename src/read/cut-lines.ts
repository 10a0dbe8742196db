/** Cuts decoded text into lines as editors count them, however it was cut into chunks. */
import { LONGEST_POSTING } from './reader.js';

export interface Line {
  /** Without its ending; empty when `isTooLong`. */
  readonly text: string;
  /** LF, CRLF or CR; empty where the input ends. */
  readonly ending: string;
  /** 1-based. */
  readonly number: number;
  /** Characters of the input before it. */
  readonly offset: number;
  readonly isTooLong: boolean;
}

/** Takes chunk after chunk, gives the lines that each completes. `null` stands for the end of the input. */
export function createLineCutter(): (chunk: string | null) => Line[] {
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  let offset = 0;
  const grow = (part: string): void => {
    length += part.length;
    if (length > LONGEST_POSTING) parts = [];
    else parts.push(part);
  };
  const finish = (ending: string): Line => {
    const line = { text: parts.join(''), ending, number: ++number, offset, isTooLong: length > LONGEST_POSTING };
    parts = [];
    offset += length + ending.length;
    length = 0;
    return line;
  };
  return (chunk) => {
    if (chunk === null) return length > 0 ? [finish('')] : [];
    const lines: Line[] = [];
    let from = 0;
    for (const { 0: ending, index } of chunk.matchAll(/\r\n|\n|\r/g)) {
      grow(chunk.slice(from, index));
      lines.push(finish(ending));
      from = index + ending.length;
    }
    if (from < chunk.length) grow(chunk.slice(from));
    return lines;
  };
}

/** In batches, one for each chunk that completes a line: what is read live is handed on at once. */
export async function* cutLines(chunks: AsyncIterable<string>): AsyncIterable<readonly Line[]> {
  const cut = createLineCutter();
  for await (const chunk of wholeEndings(chunks)) {
    const lines = cut(chunk);
    if (lines.length > 0) yield lines;
  }
  yield cut(null);
}

/** No chunk ends between CR and LF. */
export async function* wholeEndings(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    if (whole !== '') yield whole;
  }
  if (held !== '') yield held;
}

/** How many line breaks there have been in all chunks so far. */
export function createBreakCounter(): (chunk: string) => number {
  let breaks = 0;
  let isAfterCr = false;
  return (chunk) => {
    if (chunk === '') return breaks;
    breaks += (chunk.match(/\r\n|\n|\r/g)?.length ?? 0) - (isAfterCr && chunk.startsWith('\n') ? 1 : 0);
    isAfterCr = chunk.endsWith('\r');
    return breaks;
  };
}
