/** The one pass over a text: which phrases and strings it holds, and where the phrases stand. */
import type { NormalizedText } from '../../domain/text.js';
import { bitsFor, hasBit } from '../bits.js';
import type { MatchPlan } from '../plan/index.js';
import { EDGE } from '../plan/phrases.js';
import { standsFree } from './edges.js';
import { createPlaces, type Places } from './places.js';
import { createTrieWalk, type Report } from './trie-walk.js';
import { createLettersIn } from './view-letters.js';

/** What a text is found to have: see Gates for which mark is what. Kept from text to text, which is all that is shared between them. */
export interface Marks {
  /** Forgets the text before. */
  readonly search: (text: NormalizedText) => void;
  readonly has: (mark: number) => boolean;
  readonly add: (mark: number) => void;
  /** Each mark once: the first `count()` of `list`. */
  readonly list: Int32Array;
  readonly count: () => number;
  readonly places: Places;
}

/** Marks are below `most`. */
export function createMarks(plan: Pick<MatchPlan, 'phrases' | 'exact' | 'kana'>, most: number): Marks {
  const places = createPlaces(plan.phrases.edges.length);
  const bits = bitsFor(most);
  const list = new Int32Array(most);
  let count = 0;
  const add = (mark: number): void => {
    const word = bits[mark >> 5] as number;
    if (((word >> (mark & 31)) & 1) === 1) return;
    bits[mark >> 5] = word | (1 << (mark & 31));
    list[count++] = mark;
  };
  const walk = createWalk(plan, places, add);
  return {
    list,
    places,
    add,
    count: () => count,
    has: (mark) => hasBit(bits, mark),
    search: (text) => {
      for (let i = 0; i < count; i++) bits[(list[i] as number) >> 5] = 0;
      count = 0;
      places.clear();
      walk(text.plain.text, false);
      if (text.squeezed !== text.plain) walk(text.squeezed.text, true);
    },
  };
}

type Walk = (view: string, isSqueezed: boolean) => void;

/** What is searched as it is written and what is searched in folded kana, one after the other. */
function createWalk(
  plan: Pick<MatchPlan, 'phrases' | 'exact' | 'kana'>,
  places: Places,
  add: (mark: number) => void,
): Walk {
  const { exact, kana, phrases } = plan;
  const { edges } = phrases;
  const count = edges.length;
  let [view, isSqueezed] = ['', false];
  /** The letter of code unit i is at i + 1. */
  const report: Report = (mark, first, last) => {
    if (mark < count) {
      if (edges[mark] !== EDGE.none && !standsFree(phrases, mark, view, first - 1, last)) return;
      places.add(mark, first - 1, last, isSqueezed);
    }
    add(mark);
  };
  const lettersIn = createLettersIn(plan);
  const walkExact = createTrieWalk(exact, report);
  const walkKana = createTrieWalk(kana, report);
  return (text, isOfSqueezed) => {
    [view, isSqueezed] = [text, isOfSqueezed];
    const letters = lettersIn(view);
    walkExact(letters.exact, view.length + 2);
    walkKana(letters.kana, view.length + 2);
    view = '';
  };
}
