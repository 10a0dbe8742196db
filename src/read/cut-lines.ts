/** Cuts decoded text into lines as editors count them, however it was cut into chunks. */
import { LONGEST_POSTING } from './reader.js';

export interface Line {
  /** Without its ending; empty when `isTooLong`. */
  readonly text: string;
  readonly ending: string;
  /** 1-based. */
  readonly number: number;
  readonly isTooLong: boolean;
}

/** A last line without an ending is a line; nothing after the last ending is not. */
export async function* cutLines(chunks: AsyncIterable<string>): AsyncIterable<Line> {
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const grow = (part: string): void => {
    length += part.length;
    if (length > LONGEST_POSTING) parts = [];
    else parts.push(part);
  };
  const finish = (ending: string): Line => {
    const line = { text: parts.join(''), ending, number: ++number, isTooLong: length > LONGEST_POSTING };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of wholeEndings(chunks)) {
    let from = 0;
    for (const { 0: ending, index } of chunk.matchAll(/\r\n|\n|\r/g)) {
      grow(chunk.slice(from, index));
      yield finish(ending);
      from = index + ending.length;
    }
    if (from < chunk.length) grow(chunk.slice(from));
  }
  if (length > 0) yield finish('');
}

/** No chunk ends between CR and LF. */
async function* wholeEndings(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    if (whole !== '') yield whole;
  }
  if (held !== '') yield held;
}
