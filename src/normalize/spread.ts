/**
 * Texts whose every character stands apart (荷 物 を 運 ぶ, 荷.物.を.運.ぶ, one character a line) are read as if written
 * together. It is how the whole text is set, no way to hide one word of it, so by itself it says nothing of the posting.
 */
import type { View } from '../domain/text.js';
import { pick } from './pick.js';

const GAP = /([\p{L}\p{N}])([^\p{L}\p{M}\p{N}])(?=([\p{L}\p{N}]))/gu;
/** What is never broken up: the handles and links that applicants need, and figures. */
const WHOLE = /[\p{Script=Latin}\p{N}@._:/-]/u;
const UNBROKEN = /[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff](?=[\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff])/g;
const START = 60;
/** Fewer gaps than this may be a heading (お 知 ら せ). */
const LEAST_GAPS = 8;
/** Of the places where two characters meet, this share must be gaps. */
const LEAST_SHARE = 0.85;

/** The same object where the text is no such one. */
export function gathered(plain: View): View {
  const start = plain.text.slice(0, START);
  if ((start.match(UNBROKEN)?.length ?? 0) * 2 > start.length) return plain;
  const gaps = gapsIn(plain.text);
  const separator = mostFrequent(gaps.values());
  if (separator === undefined) return plain;
  const removed = new Set([...gaps].filter(([, gap]) => gap === separator).map(([at]) => at));
  const unbroken = plain.text.match(UNBROKEN)?.length ?? 0;
  if (removed.size < LEAST_GAPS || removed.size < LEAST_SHARE * (removed.size + unbroken)) return plain;
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
