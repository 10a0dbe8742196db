/** The one pass over a text: which phrases and strings it holds, and where the phrases stand. */
import type { NormalizedText } from '../../domain/text.js';
import { type Bits, bitsFor } from '../bits.js';
import type { MatchPlan } from '../plan/index.js';
import { EDGE } from '../plan/phrases.js';
import { type Blocks, createBlockRecord } from './blocks.js';
import { standsFree } from './edges.js';
import { createPlaces, type Places } from './places.js';
import { createTrieWalk, type Report } from './trie-walk.js';
import { createLettersIn } from './view-letters.js';

/** What a text is found to have: see Gates for which mark is what. Kept from text to text, which is all that is shared between them. */
export interface Marks {
  /** Forgets the text before. */
  readonly search: (text: NormalizedText) => void;
  readonly add: (mark: number) => void;
  readonly found: Bits;
  /** Each mark that wakes anything once: the first `count()` of `waking`. */
  readonly waking: Int32Array;
  readonly count: () => number;
  readonly places: Places;
  /** Where in a view they were found, roughly; null where it is short. */
  readonly blocksOf: (isSqueezed: boolean) => Blocks | null;
}

export type MarkPlan = Pick<MatchPlan, 'phrases' | 'exact' | 'kana'> & {
  readonly gates: Pick<MatchPlan['gates'], 'marks' | 'firstSilent'>;
};

export function createMarks(plan: MarkPlan): Marks {
  const { marks, firstSilent } = plan.gates;
  const places = createPlaces(plan.phrases.edges.length);
  const found = bitsFor(marks);
  const waking = new Int32Array(firstSilent);
  let count = 0;
  const add = (mark: number): void => {
    const word = found[mark >> 5] as number;
    const bit = 1 << (mark & 31);
    if ((word & bit) !== 0) return;
    found[mark >> 5] = word | bit;
    if (mark < firstSilent) waking[count++] = mark;
  };
  const [plain, squeezed] = [createBlockRecord(marks), createBlockRecord(marks)];
  let record = plain;
  const walk = createWalk(plan, places, (mark, at) => {
    record.add(mark, at);
    add(mark);
  });
  const walkView = (view: string, isSqueezed: boolean): void => {
    record = isSqueezed ? squeezed : plain;
    record.begin(view.length);
    walk(view, isSqueezed);
  };
  return {
    found,
    waking,
    places,
    add,
    count: () => count,
    blocksOf: (isSqueezed) => (isSqueezed ? squeezed : plain).blocks(),
    search: (text) => {
      found.fill(0);
      count = 0;
      places.clear();
      walkView(text.plain.text, false);
      if (text.squeezed !== text.plain) walkView(text.squeezed.text, true);
    },
  };
}

type Walk = (view: string, isSqueezed: boolean) => void;

/** What is searched as it is written and what is searched in folded kana, one after the other. */
function createWalk(
  plan: Pick<MatchPlan, 'phrases' | 'exact' | 'kana'>,
  places: Places,
  add: (mark: number, at: number) => void,
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
    add(mark, first === 0 ? 0 : first - 1);
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
