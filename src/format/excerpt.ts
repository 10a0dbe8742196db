/** The lines of a posting that are worth a look: all of a short one, else its first line and the stretches around evidence. */
import { mergeSpans, type Span } from '../domain/span.js';

export interface Piece {
  readonly text: string;
  /** `gap`: text was left out here. */
  readonly kind: 'plain' | 'evidence' | 'gap';
}

/** Texts within both are shown whole. */
const WHOLE_LENGTH = 280;
const WHOLE_LINES = 12;
const AROUND = 30;
const FIRST_LINE = 80;
/** A text can hold thousands of spans, or one over the whole of it. */
const MOST_SPANS = 30;
const LONGEST_SPAN = 120;

const GAP: Piece = { text: '…', kind: 'gap' };

/** `evidence` by falling weight: where there is too much of it, the first spans are shown. Lines without their line breaks. */
export function excerptOf(text: string, evidence: readonly Span[]): Piece[][] {
  const lines = linesOf(text);
  const spans = evidence.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }));
  const shown = spans.filter(({ start, end }) => start < end);
  const isWhole = text.length <= WHOLE_LENGTH && lines.length <= WHOLE_LINES;
  const kept = isWhole ? [{ start: 0, end: text.length }] : stretches(text, lines, shown.slice(0, MOST_SPANS));
  return piecesOf(text, lines, kept, mergeSpans(shown));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\n/g)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length });
  return lines;
}

function stretches(text: string, lines: readonly Span[], evidence: readonly Span[]): Span[] {
  const first = lines[0] ?? { start: 0, end: 0 };
  const around = evidence.map((span) => {
    const end = Math.min(span.end, span.start + LONGEST_SPAN);
    const from = Math.max(span.start - AROUND, text.lastIndexOf('\n', span.start - 1) + 1);
    const lineEnd = text.indexOf('\n', end);
    return wholeCharacters(text, {
      start: span.start === 0 ? 0 : from,
      end: Math.min(end + AROUND, lineEnd < 0 ? text.length : lineEnd),
    });
  });
  return mergeSpans([wholeCharacters(text, { start: first.start, end: Math.min(first.end, FIRST_LINE) }), ...around]);
}

/** Widened so that no surrogate pair is cut in two. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: isInsidePair(text, start) ? start - 1 : start, end: isInsidePair(text, end) ? end + 1 : end };
}

const isInsidePair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));

function piecesOf(text: string, lines: readonly Span[], kept: readonly Span[], evidence: readonly Span[]): Piece[][] {
  const shown: Piece[][] = [];
  let isSkipping = false;
  let next = 0;
  for (const line of lines) {
    while (next < kept.length && (kept[next]?.end ?? 0) < line.start) next += 1;
    const parts: Span[] = [];
    for (let at = next; at < kept.length; at++) {
      const stretch = kept[at] as Span;
      if (stretch.start > line.end) break;
      const part = { start: Math.max(stretch.start, line.start), end: Math.min(stretch.end, line.end) };
      if (part.start < part.end || line.start === line.end) parts.push(part);
    }
    if (parts.length > 0) {
      if (isSkipping) shown.push([GAP]);
      shown.push(lineOf(text, line, parts, evidence));
    }
    isSkipping = parts.length === 0;
  }
  return isSkipping ? [...shown, [GAP]] : shown;
}

function lineOf(text: string, line: Span, parts: readonly Span[], evidence: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = line.start;
  for (const part of parts) {
    if (part.start > at) pieces.push(GAP);
    pieces.push(...markedPieces(text, part, evidence));
    at = part.end;
  }
  return at < line.end ? [...pieces, GAP] : pieces;
}

/** `part` cut where evidence begins and ends. */
function markedPieces(text: string, part: Span, evidence: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = part.start;
  const push = (end: number, kind: Piece['kind']): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), kind });
    at = Math.max(at, end);
  };
  for (const span of evidence) {
    if (span.end <= part.start) continue;
    if (span.start >= part.end) break;
    push(Math.max(span.start, part.start), 'plain');
    push(Math.min(span.end, part.end), 'evidence');
  }
  push(part.end, 'plain');
  return pieces;
}
