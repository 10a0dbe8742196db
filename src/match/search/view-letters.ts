/** A view as letters of the two automata, with a place for its beginning and one for its end. */
import { TEXT_END, TEXT_START } from '../../domain/condition.js';
import type { MatchPlan } from '../plan/index.js';
import { lettersOf } from './automaton.js';
import { KANA, kanaLettersOf } from './kana-letters.js';

/** The letter of code unit i is at i + 1; 0 behind the end. Good until the next view. */
export interface ViewLetters {
  readonly exact: Uint16Array;
  readonly kana: Uint16Array;
}

const USUAL_LENGTH = 4096;

export function createLettersIn({ exact, kana }: Pick<MatchPlan, 'exact' | 'kana'>): (view: string) => ViewLetters {
  const letterOf = lettersOf(exact);
  const kanaLetters = kanaLettersOf(kana);
  const [first, last] = [TEXT_START, TEXT_END].map((code) => letterOf[code.charCodeAt(0)] as number);
  const roomFor = (length: number): ViewLetters => ({
    exact: new Uint16Array(length),
    kana: new Uint16Array(length),
  });
  const usual = roomFor(USUAL_LENGTH);
  return (view) => {
    const letters = view.length + 3 <= USUAL_LENGTH ? usual : roomFor(view.length + 3);
    let isAfterKana = false;
    for (let at = 0; at < view.length; at++) {
      const code = view.charCodeAt(at);
      letters.exact[at + 1] = letterOf[code] as number;
      const written = kanaLetters.of[code] as number;
      const kind = written & KANA.kind;
      letters.kana[at + 1] = kind === KANA.dash && isAfterKana ? kanaLetters.long : written & KANA.letter;
      if (kind !== KANA.long && !(kind === KANA.dash && isAfterKana)) isAfterKana = kind === KANA.kana;
    }
    letters.exact[0] = first as number;
    letters.exact[view.length + 1] = last as number;
    letters.kana[view.length + 1] = 0;
    letters.exact[view.length + 2] = 0;
    letters.kana[view.length + 2] = 0;
    return letters;
  };
}
