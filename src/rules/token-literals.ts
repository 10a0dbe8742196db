/** Sets of strings, of each of which a match of a run of morphemes must hold at least one: what is looked for before a text is cut into words. */
import type { TokenPattern } from '../domain/condition.js';

type Literals = readonly string[];

/** The set that is likely the rarest first; none where only parts of speech and readings are named. */
export function necessaryTokenLiterals(pattern: readonly TokenPattern[]): readonly Literals[] {
  return pattern
    .filter(({ min }) => min > 0)
    .map(({ surface, base }) => surface ?? base?.flatMap(beginnings))
    .filter((set) => set !== undefined)
    .map((set) => [...new Set(set)])
    .sort((a, b) => shortest(b) - shortest(a) || a.length - b.length);
}

const shortest = (set: Literals): number => Math.min(...set.map((literal) => literal.length));

/** What stands in front of する and ずる in all their forms (達した). */
const SURU = /^(.+)[すず]る$/;
/** IPADIC's words whose forms begin in more than one way, or with less than all but their last character. */
const IRREGULAR: ReadonlyMap<string, Literals> = new Map([
  ['する', ['す', 'し', 'せ', 'さ']],
  ['す', ['す', 'し', 'せ', 'さ', 'そ']],
  ['くる', ['く', 'き', 'こ']],
  ['やってくる', ['やって']],
  ['くれる', ['く']],
  ['呉れる', ['呉']],
  ['ない', ['な', 'ね', 'の']],
  ['たい', ['た', 'て', 'と']],
  ['だ', ['だ', 'で', 'な']],
  ['ぬ', ['ぬ', 'ざ', 'ず', 'ね', 'ん']],
  ['つ', ['つ', 'て']],
  ['る', ['る', 'ん', 'れ', 'よ', 'ろ', 'り']],
  ['り', ['り', 'る']],
  ['き', ['き', 'し']],
  ['く', ['く', 'か', 'き', 'け', 'こ', 'っ']],
]);

/** How the forms of a word begin, which stands in the text as one of them or, where the dictionary does not know it, as it is. */
function beginnings(base: string): Literals {
  const irregular = IRREGULAR.get(base);
  if (irregular !== undefined) return irregular;
  const [, beforeSuru] = SURU.exec(base) ?? [];
  if (beforeSuru !== undefined) return [beforeSuru];
  return [base.length > 1 ? base.slice(0, -1) : base];
}
