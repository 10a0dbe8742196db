/** One sum with what stands around it, from which it is decided whether it is pay. */
import type { PayFact } from '../domain/fact.js';
import { anchored, isWithin } from './anchored-pattern.js';
import type { Marked } from './marked.js';
import { type Label, labelsIn, wordsFrom } from './pay-label.js';
import type { Sum } from './pay-sums.js';
import { CALL_WORDS, NO_OFFER, PAID_BEHIND } from './pay-words.js';
import { isAt, sticky } from './sticky.js';

export type Pay = Pick<PayFact, 'span' | 'yen' | 'per' | 'assumed'>;

/** The sum before, and how it was read; null: it was no pay. */
export interface Previous {
  readonly end: number;
  readonly pay: Pay | null;
}

export interface Reading {
  readonly marked: Marked;
  readonly text: string;
  readonly sum: Sum;
  /** The words before the sum in its sentence. */
  readonly before: string;
  readonly labels: readonly Label[];
  /** Only where it stands near. */
  readonly previous: Previous | null;
}

/** Ends the reach of a word before: 商品を受け取るだけで3万 is not the price of the 商品. */
export const BREAK = /だけ|[、/・|」。+]|(?:たら|れば|ると)|て(?!い)/u;
/** A sum beyond is no one's pay. */
export const MOST = 100_000_000;
/** Characters between two sums that explain each other. */
const NEAR = 24;
const LINE = 60;

export function readingOf(marked: Marked, sum: Sum, previous: Previous | null): Reading {
  const { text } = marked;
  const start = wordsFrom(text, previous?.end ?? 0, sum.start);
  const isNear =
    previous !== null && sum.start - previous.end <= NEAR && !text.slice(previous.end, sum.start).includes('\n\n');
  const before = text.slice(start, sum.start);
  return { marked, text, sum, before, labels: labelsIn(marked, start, before), previous: isNear ? previous : null };
}

const PAID = sticky('paid', () => new RegExp(`[ (]?(?:${PAID_BEHIND})`, 'uy'));
const NONE = anchored('pay.none', () => new RegExp(NO_OFFER, 'u'));
/** A call for people. */
export const CALL = anchored('pay.call', () => new RegExp(CALL_WORDS, 'u'));

/** 5万渡します, 3万円をお支払い: the sum goes to the reader. */
export const isPaidBehind = ({ text, sum }: Reading): boolean => isAt(PAID, text, sum.end);

/** The line speaks of a loan, a loot or a price. */
export const isReported = (reading: Reading): boolean => isWithin(reading.marked, NONE, lineAround(reading));

/** Where the line begins and ends, or what is looked at of a long one. */
export function lineAround({ text, sum: { start, end } }: Reading): readonly [number, number] {
  const ahead = Math.max(0, start - LINE);
  const behind = text.slice(end, end + LINE);
  const until = behind.indexOf('\n');
  return [ahead + text.slice(ahead, start).lastIndexOf('\n') + 1, end + (until < 0 ? behind.length : until)];
}
