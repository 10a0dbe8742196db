/** Puts names of a run's own in the place of people's contacts: the same contact has the same name, so that postings stay linked. */
import type { Posting } from '../domain/posting.js';
import type { Indicator, Report } from '../domain/report.js';
import type { Evidence } from '../domain/signal.js';
import type { Span } from '../domain/span.js';
import { typedIn } from './typed.js';

export interface Mask {
  /** The posting, its row and its report without contacts; spans are those of the new text. */
  readonly posting: (posting: Posting, report: Report) => { readonly posting: Posting; readonly report: Report };
  /** Any text of this posting, or of those before it: what stood for a contact is replaced. */
  readonly text: (text: string) => string;
}

/** Shorter ones are parts of words. */
const LEAST_TYPED = 4;

interface Hidden extends Span {
  readonly name: string;
}

export function createMask(): Mask {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  /** By what was typed. */
  const typed = new Map<string, string>();
  const nameOf = ({ kind, value }: Indicator): string => {
    const key = `${kind} ${value}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    names.set(key, `[${kind}-${count}]`);
    return `[${kind}-${count}]`;
  };
  const hide = (text: string, indicators: readonly Indicator[]): Hidden[] => {
    const hidden = indicators.map((indicator) => ({
      ...typedIn(text, indicator, indicator.value),
      name: nameOf(indicator),
    }));
    for (const { start, end, name } of hidden) if (end - start >= LEAST_TYPED) typed.set(text.slice(start, end), name);
    for (const indicator of indicators)
      if (indicator.value.length >= LEAST_TYPED) typed.set(indicator.value, nameOf(indicator));
    return apart(hidden);
  };
  return {
    text: (text) => replaceAll(text, typed),
    posting: (posting, report) => masked(posting, report, hide(posting.text, report.indicators), nameOf),
  };
}

/** The longest first: @abc_tokyo before @abc. */
const replaceAll = (text: string, names: Iterable<readonly [contact: string, name: string]>): string =>
  [...names]
    .filter(([contact]) => text.includes(contact))
    .sort(([a], [b]) => b.length - a.length)
    .reduce((replaced, [contact, name]) => replaced.replaceAll(contact, name), text);

/** Of two that overlap, the first one grows. */
function apart(hidden: readonly Hidden[]): Hidden[] {
  const kept: Hidden[] = [];
  for (const one of hidden.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end > last.end) kept[kept.length - 1] = { ...last, end: one.end };
  }
  return kept;
}

function masked(
  posting: Posting,
  report: Report,
  hidden: readonly Hidden[],
  nameOf: (indicator: Indicator) => string,
): ReturnType<Mask['posting']> {
  const own = hidden
    .filter(({ start, end }) => end - start >= LEAST_TYPED)
    .map(({ start, end, name }) => [posting.text.slice(start, end), name] as const);
  const replace = (cell: string): string => replaceAll(cell, own);
  const { text, placeOf } = rewritten(posting.text, hidden);
  const moved = ({ start, end }: Span): Span => ({ start: placeOf(start, false), end: placeOf(end, true) });
  const evidence = (one: Evidence): Evidence => {
    const span = moved(one);
    return { ...one, ...span, text: text.slice(span.start, span.end) };
  };
  const { origin: _, ...kept } = posting;
  const row = posting.row && {
    ...posting.row,
    cells: posting.row.cells.map((cell) => (cell === posting.text ? text : replace(cell))),
  };
  return {
    posting: { ...kept, id: replace(posting.id), text, ...(row === undefined ? {} : { row }) },
    report: {
      ...report,
      id: replace(report.id),
      signals: report.signals.map((signal) => ({ ...signal, evidence: signal.evidence.map(evidence) })),
      indicators: report.indicators.map((one) => ({ ...one, ...moved(one), value: nameOf(one) })),
      pay: report.pay.map((pay) => ({ ...pay, ...moved(pay) })),
      belowMinimumWage: report.belowMinimumWage && { ...report.belowMinimumWage, ...moved(report.belowMinimumWage) },
    },
  };
}

/** Spans that begin or end inside a contact take in all of its name. */
function rewritten(text: string, hidden: readonly Hidden[]) {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, name } of hidden) {
    parts.push(text.slice(from, start), name);
    from = end;
  }
  parts.push(text.slice(from));
  const placeOf = (offset: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { start, end, name } of hidden) {
      if (offset <= start) break;
      if (offset < end) return start + shift + (isEnd ? name.length : 0);
      shift += name.length - (end - start);
    }
    return offset + shift;
  };
  return { text: parts.join(''), placeOf };
}
