/**
 * Texts whose every character stands apart (荷 物 を 運 ぶ, 荷.物.を.運.ぶ, one character a line) are read as if written
 * together. It is how the whole text is set, no way to hide one word of it, so by itself it says nothing of the posting.
 */
import type { View } from '../domain/text.js';
import { pick } from './pick.js';
import { START, SURROGATE, type Survey } from './survey.js';

const GAP = /([\p{L}\p{N}])([^\p{L}\p{M}\p{N}])(?=([\p{L}\p{N}]))/gu;
/** What is never broken up: the handles and links that applicants need, and figures. */
const WHOLE = /[\p{Script=Latin}\p{N}@._:/-]/u;
/** Fewer gaps than this may be a heading (お 知 ら せ). */
const LEAST_GAPS = 8;
/** Of the places where two characters meet, this share must be gaps. */
const LEAST_SHARE = 0.85;

/** The same object where the text is no such one. */
export function gathered(plain: View, survey: Survey): View {
  return mayBeSpread(plain.text, survey) ? gatheredFrom(plain, survey.unbroken) : plain;
}

function mayBeSpread({ length }: string, { flags, gaps, unbroken, unbrokenAtStart }: Survey): boolean {
  if (unbrokenAtStart * 2 > Math.min(length, START)) return false;
  return (flags & SURROGATE) !== 0 || isMost(gaps, unbroken);
}

const isMost = (gaps: number, unbroken: number): boolean =>
  gaps >= LEAST_GAPS && gaps >= LEAST_SHARE * (gaps + unbroken);

function gatheredFrom(plain: View, unbroken: number): View {
  const gaps = gapsIn(plain.text);
  const separator = mostFrequent(gaps.values());
  if (separator === undefined) return plain;
  const removed = new Set([...gaps].filter(([, gap]) => gap === separator).map(([at]) => at));
  if (!isMost(removed.size, unbroken)) return plain;
  const kept: number[] = [];
  for (let at = 0; at < plain.text.length; at++) {
    if (removed.has(at)) at += separator.length - 1;
    else kept.push(at);
  }
  return pick(plain, kept);
}

/** Where a single character stands between two letters, and which. */
function gapsIn(text: string): Map<number, string> {
  const gaps = new Map<number, string>();
  for (const { index, 1: left = '', 2: gap = '', 3: right = '' } of text.matchAll(GAP)) {
    if (!WHOLE.test(left) || !WHOLE.test(right)) gaps.set(index + left.length, gap);
  }
  return gaps;
}

function mostFrequent(all: Iterable<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.keys()].reduce<string | undefined>(
    (best, one) => ((counts.get(one) ?? 0) > (best === undefined ? 0 : (counts.get(best) ?? 0)) ? one : best),
    undefined,
  );
}
