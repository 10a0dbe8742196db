/** A view for reading figures: what is drawn as a digit is one, and the number of a list item belongs to no figure. */
import type { View } from '../domain/text.js';
import { anchored, isIn } from './anchored-pattern.js';
import type { Marked } from './marked.js';
import { figureRepairs } from './numerals-repair.js';

const ENCLOSED = /[\u2460-\u24FF\u2776-\u2793]/;
const KEYCAP = '\u20E3';
/** o and 〇 for zeros: 1O万, 2ooo円, 5〇万. */
const ZEROS = anchored('pay.zeros', () => /\d[o〇][\do〇万千円マま,]/);
const ZERO = /[o〇]/;
const DIGIT = /\d/;
const AFTER_ZERO = /[\do〇万千円マま,]/;
/** What follows a circled figure that is a sum: ⑤万. */
const OF_FIGURE = /[万千円マま~〜↑]/;

/** 5️⃣万 reads 5万, 1O万 reads 10万, ①3万 reads " 3万". The same object where nothing is to do. */
export function figureView(view: View, marked: Marked, original: string): View {
  const repairs = figureRepairs(marked);
  if (repairs.size === 0 && !view.text.includes(KEYCAP) && !ENCLOSED.test(original) && !isIn(marked, ZEROS))
    return view;
  const characters: string[] = [];
  const kept: number[] = [];
  for (let at = 0; at < view.text.length; at++) {
    const character = view.text.charAt(at);
    const repaired = repairs.get(at);
    if (character === KEYCAP || repaired === '') continue;
    characters.push(repaired ?? drawn(view, at, characters.at(-1) ?? '', original));
    kept.push(at);
  }
  return {
    text: characters.join(''),
    starts: kept.map((at) => view.starts[at] ?? 0),
    ends: kept.map((at) => view.ends[at] ?? 0),
  };
}

/** Longer numbers are no sums. */
const MOST_DIGITS = 8;

/** ⑤万, ①②⓪⓪円: the circled figures that follow at once lead to a unit. */
function isOfFigure(view: View, at: number, original: string): boolean {
  let next = at + 1;
  while (next <= at + MOST_DIGITS && ENCLOSED.test(original.charAt(view.starts[next] ?? -1))) next++;
  return OF_FIGURE.test(view.text.charAt(next));
}

function drawn(view: View, at: number, before: string, original: string): string {
  const character = view.text.charAt(at);
  const next = view.text.charAt(at + 1);
  if (ZERO.test(character)) return DIGIT.test(before) && AFTER_ZERO.test(next) ? '0' : character;
  const start = view.starts[at] ?? 0;
  const isLast = view.starts[at + 1] !== start;
  return isLast && ENCLOSED.test(original.charAt(start)) && !isOfFigure(view, at, original) ? ' ' : character;
}
