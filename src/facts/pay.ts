/** Sums of money that a text holds out to its reader. */
import type { PayFact } from '../domain/fact.js';
import { overlaps, type Span } from '../domain/span.js';
import { type NormalizedText, toOriginal, type View } from '../domain/text.js';
import { type Marked, type MarkedViews, markText, markViews } from './marked.js';
import { mayNeedRepair } from './numerals-repair.js';
import { figureView } from './numerals-view.js';
import { bareSum, codedRates } from './pay-bare.js';
import { divided, firmlyNamed, namedBefore, namedBehind } from './pay-named.js';
import { inherited, offered } from './pay-offer.js';
import { isChange, isNoSum, isOtherSum } from './pay-other.js';
import { MOST, type Pay, type Previous, type Reading, readingOf } from './pay-reading.js';
import { mayHoldSums, nextSum } from './pay-sums.js';

/** A text with more sums is a price list; what comes after tells nothing new, and time stays linear. */
const MOST_SUMS = 2000;

/** Read in the plain view, and in the squeezed one (日 給 5 万) where that shows more. */
export function readPay(text: NormalizedText, marked: MarkedViews = markViews(text)): PayFact[] {
  const plain = factsIn(text.plain, marked.plain, text.original);
  if (text.squeezed === text.plain) return plain;
  const squeezed = factsIn(text.squeezed, marked.squeezed, text.original).filter((fact) =>
    plain.every((other) => !overlaps(other.span, fact.span) || isWider(fact.span, other.span)),
  );
  return [...plain.filter((fact) => !squeezed.some((other) => overlaps(other.span, fact.span))), ...squeezed];
}

const isWider = (a: Span, b: Span): boolean =>
  a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

function factsIn(source: View, marked: Marked, original: string): PayFact[] {
  if (!mayHoldFigures(marked)) return [];
  const view = figureView(source, marked, original);
  return paysIn(view === source ? marked : markText(view.text)).map(({ span, yen, per, assumed }) => ({
    kind: 'pay',
    span: toOriginal(view, span),
    yen,
    per,
    assumed,
  }));
}

/** A figure, or words that are redrawn as one. */
const mayHoldFigures = (marked: Marked): boolean => mayHoldSums(marked) || mayNeedRepair(marked);

function paysIn(marked: Marked): Pay[] {
  const { text } = marked;
  const pays = [...codedRates(marked)];
  let previous: Previous | null = null;
  let seen = 0;
  for (let sum = nextSum(marked, 0); sum !== null; sum = nextSum(marked, sum.end)) {
    if (isNoSum(text, sum)) continue;
    if (++seen > MOST_SUMS) break;
    const reading = readingOf(marked, sum, previous);
    const pay: Pay | null = sum.isBare ? bareSum(reading) : payOf(reading);
    if (pay !== null) pays.push(pay);
    if (pay !== null || !sum.isBare) previous = { end: sum.end, pay };
  }
  return pays;
}

/** The surest reading first. */
function payOf(reading: Reading): Pay | null {
  if (reading.sum.yen[0] <= 0 || reading.sum.yen[1] > MOST * 10 || isChange(reading)) return null;
  const firm = firmlyNamed(reading);
  if (firm !== null) return firm;
  if (reading.sum.yen[1] > MOST || isOtherSum(reading)) return null;
  return divided(reading) ?? namedBefore(reading) ?? namedBehind(reading) ?? inherited(reading) ?? offered(reading);
}
