/** One sum with what stands around it, from which it is decided whether it is pay. */
import type { PayFact } from '../domain/fact.js';
import { type Label, labelsIn, wordsBefore } from './pay-label.js';
import type { Sum } from './pay-sums.js';
import { NO_OFFER, PAID_BEHIND } from './pay-words.js';

export type Pay = Pick<PayFact, 'span' | 'yen' | 'per' | 'assumed'>;

/** The sum before, and how it was read; null: it was no pay. */
export interface Previous {
  readonly end: number;
  readonly pay: Pay | null;
}

export interface Reading {
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

export function readingOf(text: string, sum: Sum, previous: Previous | null): Reading {
  const before = wordsBefore(text, previous?.end ?? 0, sum.start);
  const isNear =
    previous !== null && sum.start - previous.end <= NEAR && !text.slice(previous.end, sum.start).includes('\n\n');
  return { text, sum, before, labels: labelsIn(before), previous: isNear ? previous : null };
}

export const follows = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const PAID = new RegExp(`[ (]?(?:${PAID_BEHIND})`, 'uy');
const NONE = new RegExp(NO_OFFER, 'u');

/** 5万渡します, 3万円をお支払い: the sum goes to the reader. */
export const isPaidBehind = ({ text, sum }: Reading): boolean => follows(PAID, text, sum.end);

/** The line speaks of a loan, a loot or a price. */
export const isReported = (reading: Reading): boolean => NONE.test(lineAround(reading));

export function lineAround({ text, sum: { start, end } }: Reading): string {
  const ahead = text.slice(Math.max(0, start - LINE), start);
  const behind = text.slice(end, end + LINE);
  const until = behind.indexOf('\n');
  const rest = until < 0 ? behind : behind.slice(0, until);
  return ahead.slice(ahead.lastIndexOf('\n') + 1) + text.slice(start, end) + rest;
}
