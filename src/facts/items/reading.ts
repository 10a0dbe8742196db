/** What the readers of the six items get and give, in code units of the plain view. */
import type { ContactFact, EmployerFact, PayFact, PlaceFact } from '../../domain/fact.js';
import type { Span } from '../../domain/span.js';
import type { AnchoredPattern } from '../anchored-pattern.js';
import type { Marked } from '../marked.js';
import { matches } from '../vocabulary.js';

export interface ItemInput {
  readonly text: string;
  readonly marked: Marked;
  /** Whether the text speaks of work at all; in any other, words like お店 or 大手企業 hint at no item. */
  readonly isAd: () => boolean;
  readonly pay: () => readonly PayFact[];
  readonly contacts: () => readonly ContactFact[];
  readonly places: () => readonly PlaceFact[];
  readonly employers: () => readonly EmployerFact[];
  /** Words that leave the work open. */
  readonly vagueWork: () => readonly Span[];
}

export type SpanReader = (input: ItemInput) => readonly Span[];

/** Where an item is given, and where it is only hinted at; what is cheapest to find comes first. */
export interface ItemReader {
  readonly present: readonly SpanReader[];
  readonly vague: readonly SpanReader[];
}

/** Every match of a pattern. */
export function spansOf(marked: Marked, pattern: AnchoredPattern): readonly Span[] {
  const found = matches(marked, pattern);
  return found.length === 0 ? NO_SPANS : found.map(spanOfMatch);
}

const NO_SPANS: readonly Span[] = [];

export const spanOfMatch = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

export const spanOf = (fact: { readonly span: Span }): Span => fact.span;

/** Those of `spans` that touch none of `others`; both sorted. */
export function outside(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  if (spans.length === 0 || others.length === 0) return spans;
  let at = 0;
  return spans.filter(({ start, end }) => {
    while (at < others.length && (others[at]?.end ?? 0) <= start) at += 1;
    const other = others[at];
    return other === undefined || other.start >= end;
  });
}

/** Behind the end of a quotation that is only cited. */
const CITED =
  /^(?:[、や・]?「[^「」\n]{0,14}」){0,4}(?:など)?(?:の(?:言葉|文句|文言|投稿|ワード)|と(?:募集|書|い[うっわ]|言[うっわ]|誘|称|あ[るっ]|投稿|検索|表示|うた|謳))/;
const LONGEST_CITED = 8;

/** 「高収入」などと書いてあったら: a word that a text cites is not its own. A task or sum that is quoted whole is one. */
export const uncited = (text: string, spans: readonly Span[]): readonly Span[] =>
  spans.filter(({ start, end }) => {
    const open = text.slice(Math.max(0, start - LONGEST_CITED), start).split('「');
    const [close = ''] = text.slice(end, end + LONGEST_CITED).split('」', 1);
    const length = (open.at(-1) ?? '').length + end - start + close.length;
    if (open.length === 1 || text[end + close.length] !== '」' || length > LONGEST_CITED) return true;
    const behind = end + close.length + 1;
    return !CITED.test(text.slice(behind, behind + 80));
  });
