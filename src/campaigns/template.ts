/** What copies of one text share, with slots where they differ. */
import type { Judged, SlotKind, TemplatePart } from '../domain/campaign.js';
import type { Span } from '../domain/span.js';
import { align, fixedStretches, gapsOf } from './alignment.js';

/** Values of a slot that are kept. */
const MOST_VALUES = 5;
/** Letters of a text that are laid beside another. */
const MOST_LETTERS = 4_000;

/** What one copy has in a slot. */
interface Filled {
  readonly copy: Judged;
  readonly span: Span;
}

/** Of at least two copies; the first gives the order. */
export function templateOf(copies: readonly Judged[]): TemplatePart[] {
  const texts = copies.map(({ posting }) => posting.text.slice(0, MOST_LETTERS));
  const text = texts[0] as string;
  const aligned = texts.map((copy) => align(text, copy));
  const fixed = fixedStretches(text, aligned);
  const gaps = aligned.map((copy) => gapsOf(fixed, copy));
  return Array.from({ length: fixed.length + 1 }, (_, nth) => {
    const filled = copies.map((copy, at) => ({ copy, span: gaps[at]?.[nth] as Span }));
    const before = fixed[nth - 1];
    const part: TemplatePart[] =
      before === undefined ? [] : [{ kind: 'fixed', text: text.slice(before.start, before.end) }];
    return [...part, ...slotOf(filled)];
  }).flat();
}

/** No slot where all copies have nothing. */
function slotOf(filled: readonly Filled[]): TemplatePart[] {
  const counts = new Map<string, number>();
  for (const { copy, span } of filled) {
    const value = heldBy(copy, span);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (counts.size === 1 && counts.has('')) return [];
  const values = [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([value]) => value);
  return [{ kind: 'slot', slot: kindOf(filled), distinct: counts.size, values: values.slice(0, MOST_VALUES) }];
}

const heldBy = ({ posting }: Judged, { start, end }: Span): string => posting.text.slice(start, end).trim();

/** What most of the copies that have anything there have. */
function kindOf(filled: readonly Filled[]): SlotKind {
  const kinds = filled.flatMap(({ copy, span }) => kindIn(copy, span) ?? []);
  const share = (kind: SlotKind): number => kinds.filter((one) => one === kind).length;
  return (['contact', 'pay', 'number', 'ornament', 'words'] as const).reduce((most, kind) =>
    share(kind) > share(most) ? kind : most,
  );
}

function kindIn(copy: Judged, span: Span): SlotKind | null {
  const value = heldBy(copy, span);
  const touches = (spans: readonly Span[]): boolean =>
    spans.some(({ start, end }) => start < span.end && span.start < end);
  if (value === '') return null;
  if (touches(copy.report.indicators)) return 'contact';
  if (touches(copy.report.pay)) return 'pay';
  if (/\p{N}/u.test(value)) return 'number';
  return /[\p{L}]/u.test(value) ? 'words' : 'ornament';
}
