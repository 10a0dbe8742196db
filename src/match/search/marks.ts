/** The one pass over a text: which phrases and strings it holds, and where the phrases stand. */
import { TEXT_END, TEXT_START } from '../../domain/condition.js';
import type { NormalizedText } from '../../domain/text.js';
import { bitsFor, hasBit } from '../bits.js';
import type { MatchPlan } from '../plan/index.js';
import { lettersOf, NODE, stepFrom } from './automaton.js';
import { guardedPhrases, standsFree } from './edges.js';
import { KANA, kanaLettersOf } from './kana-letters.js';
import { createPlaces, type Places } from './places.js';
import { ROOT } from './trie.js';

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
  const places = createPlaces(plan.phrases.lengths.length);
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

/** Both automata go over the text at once. */
function createWalk(
  plan: Pick<MatchPlan, 'phrases' | 'exact' | 'kana'>,
  places: Places,
  add: (mark: number) => void,
): Walk {
  const { exact, kana, phrases } = plan;
  const { nodes } = exact;
  const kanaNodes = kana.nodes;
  const letterOf = lettersOf(exact);
  const kanaLetters = kanaLettersOf(kana);
  const start = letterOf[TEXT_START.charCodeAt(0)] as number;
  const startNode = start === 0 ? ROOT : stepFrom(nodes, ROOT, start);
  const { lengths } = phrases;
  const count = lengths.length;
  const guarded = guardedPhrases(phrases);
  const report = (ends: Int32Array, list: number, view: string, end: number, isSqueezed: boolean): void => {
    let at = list;
    let written: number;
    do {
      written = ends[at++] as number;
      const mark = written < 0 ? ~written : written;
      if (mark < count) {
        const start = end - (lengths[mark] as number);
        if (guarded[mark] === 1 && !standsFree(phrases, mark, view, start, end)) continue;
        places.add(mark, start, end, isSqueezed);
      }
      add(mark);
    } while (written >= 0);
  };
  return (view, isSqueezed) => {
    let node = startNode;
    let kanaNode: number = ROOT;
    let isAfterKana = false;
    for (let at = 0; at < view.length; at++) {
      const code = view.charCodeAt(at);
      const letter = letterOf[code] as number;
      node = letter === 0 ? ROOT : stepFrom(nodes, node, letter);
      const list = nodes[node * NODE.size + NODE.ends] as number;
      if (list !== 0) report(exact.ends, list, view, at + 1, isSqueezed);
      const written = kanaLetters.of[code] as number;
      const kind = written & KANA.kind;
      let kanaLetter = written & KANA.letter;
      if (kind === KANA.dash && isAfterKana) kanaLetter = kanaLetters.long;
      else if (kind !== KANA.long) isAfterKana = kind === KANA.kana;
      kanaNode = kanaLetter === 0 ? ROOT : stepFrom(kanaNodes, kanaNode, kanaLetter);
      const kanaList = kanaNodes[kanaNode * NODE.size + NODE.ends] as number;
      if (kanaList !== 0) report(kana.ends, kanaList, view, at + 1, isSqueezed);
    }
    const end = letterOf[TEXT_END.charCodeAt(0)] as number;
    const list = end === 0 ? 0 : (nodes[stepFrom(nodes, node, end) * NODE.size + NODE.ends] as number);
    if (list !== 0) report(exact.ends, list, view, view.length, isSqueezed);
  };
}
