/** Letters of the automaton over folded kana, by code unit as it is written: the text is folded while it is walked. */
import { DASHES, FIRST_KANA, foldKana, LAST_KANA, LONG_SOUND } from '../../domain/fold.js';
import { type Automaton, lettersOf } from './automaton.js';

/** What a code unit does to a dash behind it: see `foldKana`. */
export const KANA = { none: 0, kana: 1 << 16, long: 2 << 16, dash: 3 << 16, kind: 3 << 16, letter: 0xffff } as const;

export interface KanaLetters {
  /** Letter and kind of each code unit. */
  readonly of: Int32Array;
  /** The letter of ー, which a dash after kana is. */
  readonly long: number;
}

export function kanaLettersOf(automaton: Automaton): KanaLetters {
  const letterOf = lettersOf(automaton);
  const of = Int32Array.from(letterOf);
  for (let code = FIRST_KANA; code <= LAST_KANA; code++) {
    const folded = foldKana(`${String.fromCharCode(code)}-`);
    if (folded.charCodeAt(1) === LONG_SOUND) of[code] = KANA.kana | (letterOf[folded.charCodeAt(0)] as number);
  }
  for (const code of DASHES) of[code] = KANA.dash | (letterOf[code] as number);
  of[LONG_SOUND] = KANA.long | (letterOf[LONG_SOUND] as number);
  return { of, long: letterOf[LONG_SOUND] as number };
}
