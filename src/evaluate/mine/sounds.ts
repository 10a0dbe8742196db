/** How a text and its parts are read aloud, as far as the dictionary knows. */
import { foldKana } from '../../domain/fold.js';
import { matchesOf } from '../../domain/matches.js';
import type { Token } from '../../domain/token.js';
import { MOST_READ, type ReadText } from './stretches.js';

const KANA = /^[ぁ-ゖァ-ヺー]+$/;
/** In the middle of a verb (持っ|て). */
const CUT = /[っッ]$/;
const KANA_RUNS = /[ぁ-ゖァ-ヺー]{3,40}/g;
const SHORTEST_PIECE = 3;
const LONGEST_SOUND = 10;
const MOST_TOKENS = 4;

/** In hiragana, small kana as large; null where a part is neither kana nor in the dictionary. */
export function soundOf({ tokens }: Pick<ReadText, 'tokens'>): string | null {
  const sounds = tokens.map(soundOfToken);
  return sounds.includes(null) ? null : sounds.join('');
}

function soundOfToken({ surface, reading }: Token): string | null {
  if (KANA.test(surface)) return foldKana(surface);
  return KANA.test(reading) ? foldKana(reading) : null;
}

/** Runs of words that can be read, with how they are read, and all pieces of kana: the dictionary cuts たたキ into nothing. */
export function soundsIn({ text, tokens }: ReadText): ReadonlyMap<string, string> {
  const sounds = new Map<string, string>();
  for (const [at, first] of tokens.entries()) {
    if (first.start >= MOST_READ) break;
    let sound = '';
    for (const token of tokens.slice(at, at + MOST_TOKENS)) {
      const next = soundOfToken(token);
      if (next === null || sound.length + next.length > LONGEST_SOUND) break;
      sound += next;
      const stretch = text.slice(first.start, token.end);
      if (stretch.length > 1 && !CUT.test(stretch)) sounds.set(stretch, sound);
    }
  }
  for (const [run] of matchesOf(text.slice(0, MOST_READ), KANA_RUNS))
    for (let start = 0; start < run.length; start++)
      for (let end = start + SHORTEST_PIECE; end <= Math.min(run.length, start + LONGEST_SOUND); end++) {
        const piece = run.slice(start, end);
        if (!CUT.test(piece)) sounds.set(piece, foldKana(piece));
      }
  return sounds;
}
