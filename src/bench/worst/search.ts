/** Searches for the texts that cost a scan most: every piece by itself, then better and better mixtures of the worst. */
import { seededRandom } from '../../evaluate/random.js';
import type { Pieces } from './pieces.js';
import { type Recipe, textOf } from './recipe.js';

export interface Tried {
  readonly recipe: Recipe;
  /** Milliseconds. */
  readonly cost: number;
}

export interface SearchOptions {
  readonly pieces: Pieces;
  /** Tried beside the pieces. */
  readonly mixtures: readonly Recipe[];
  readonly costOf: (text: string) => number;
  /** Characters. */
  readonly length: number;
  /** One of so many pieces is tried by itself. */
  readonly every: number;
  /** Mixtures to try. */
  readonly steps: number;
  readonly seed: number;
}

const KEPT = 40;
/** What seems to be among the worst is measured again: a busy machine makes any text look slow. */
const AGAIN = 3;

/** The worst first. */
export function searchWorst({ pieces, mixtures, costOf, length, every, steps, seed }: SearchOptions): Tried[] {
  const random = seededRandom(seed);
  let worst: Tried[] = [];
  const attempt = (recipe: Recipe): void => {
    const text = textOf(recipe, length);
    const least = worst.length < KEPT ? 0 : (worst.at(-1)?.cost ?? 0);
    let cost = costOf(text);
    for (let turn = 0; turn < AGAIN && cost > least; turn++) cost = Math.min(cost, costOf(text));
    if (cost > least) worst = [...worst, { recipe, cost }].sort((a, b) => b.cost - a.cost).slice(0, KEPT);
  };
  const all = [...pieces.strings, ...pieces.beginnings, ...pieces.letters, ...pieces.oddities];
  const first = Math.floor(random() * every);
  all.forEach((part, at) => {
    if (at % every === first || at >= all.length - pieces.oddities.length)
      for (const between of ['', '\n']) attempt({ parts: [part], between });
  });
  for (const recipe of mixtures) attempt(recipe);
  const anyOf = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  for (let step = 0; step < steps; step++) {
    const from = worst[Math.floor(random() ** 2 * worst.length)]?.recipe;
    if (from === undefined) break;
    const other = worst[Math.floor(random() * worst.length)]?.recipe ?? from;
    const fresh = random() < 0.5 ? anyOf(all) : anyOf(pieces.oddities);
    attempt(changed(from, { other, fresh, between: anyOf(BETWEEN), random }));
  }
  return worst;
}

const BETWEEN = ['', '\n', ' ', '、', '。', '「', '」', '・', 'の', '0', 'a', '\u200b', '#', '@', '://', '🔥', '「\n'];

interface Change {
  readonly other: Recipe;
  readonly fresh: string;
  readonly between: string;
  readonly random: () => number;
}

const MOST_PARTS = 8;
/** Code units. */
const LONGEST_PART = 500;

function changed({ parts, between }: Recipe, { other, fresh, between: otherwise, random }: Change): Recipe {
  const at = Math.floor(random() * parts.length);
  const recipes: readonly (() => Recipe)[] = [
    () => ({ parts: [...parts, fresh], between }),
    () => ({ parts: parts.with(at, fresh), between }),
    () => ({ parts: parts.with(at, `${parts[at]}${fresh}`), between }),
    () => ({ parts: parts.with(at, [...(parts[at] ?? '')].slice(0, -1).join('')), between }),
    () => ({ parts: parts.with(at, (parts[at] ?? '').repeat(1 + Math.floor(random() * 40))), between }),
    () => ({ parts: parts.toSpliced(at, 1), between }),
    () => ({ parts: [...parts, ...other.parts], between }),
    () => ({ parts, between: otherwise }),
  ];
  const recipe = (recipes[Math.floor(random() * recipes.length)] as () => Recipe)();
  return { ...recipe, parts: recipe.parts.flatMap((part) => part.slice(0, LONGEST_PART) || []).slice(0, MOST_PARTS) };
}
