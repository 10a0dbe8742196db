/** Stretches of a text that could be a term: runs of words, and pieces of katakana, which the dictionary often takes for one word. */
import { matchesOf } from '../../domain/matches.js';
import type { Token } from '../../domain/token.js';

/** A text as the views spell it, in morphemes that tile it. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const SHORTEST = 2;
const LONGEST = 12;
const MOST_TOKENS = 5;
const PIECES = { shortest: 3, longest: 8 } as const;
/** A posting may be a megabyte; what it is about stands at its beginning. */
export const MOST_READ = 2_000;

const LETTERS = /^[\p{L}\p{M}ー々]+$/u;
const FEW_HIRAGANA = /^[ぁ-ゖー]{1,2}$/;
const KATAKANA_RUNS = /[ァ-ヺー]{4,40}/g;
/** Between letters of another kind, and cut in ways that only its author knows (うけこ). */
const HIRAGANA_RUNS = /(?<![ぁ-ゖー])[ぁ-ゖー]{3,8}(?![ぁ-ゖー])/g;
const PICTURES = /\p{Extended_Pictographic}/gu;

/** Each stretch once. */
export function stretchesOf({ text, tokens }: ReadText): ReadonlySet<string> {
  const found = new Set<string>();
  for (const first of tokens.keys()) addFrom(first, tokens, text, found);
  const read = text.slice(0, MOST_READ);
  for (const [run] of matchesOf(read, KATAKANA_RUNS)) addPieces(run, found);
  for (const [run] of matchesOf(read, HIRAGANA_RUNS)) found.add(run);
  for (const [picture] of matchesOf(read, PICTURES)) found.add(picture);
  return found;
}

/** Runs of words that begin with the token `first`. */
function addFrom(first: number, tokens: readonly Token[], text: string, found: Set<string>): void {
  const start = tokens[first]?.start ?? 0;
  if (start >= MOST_READ || !mayBegin(tokens[first])) return;
  for (const token of tokens.slice(first, first + MOST_TOKENS)) {
    if (!LETTERS.test(token.surface) || token.end - start > LONGEST) return;
    const stretch = text.slice(start, token.end);
    if (stretch.length >= SHORTEST && mayEnd(token) && !FEW_HIRAGANA.test(stretch)) found.add(stretch);
  }
}

const mayBegin = (token: Token | undefined): boolean =>
  token !== undefined &&
  LETTERS.test(token.surface) &&
  !['助詞', '助動詞', '記号', 'フィラー'].includes(token.pos) &&
  !['接尾', '非自立', '数', '代名詞'].includes(token.pos1);

/** 「だけ」 says something, 「を」 and 「です」 do not. */
const mayEnd = ({ pos, pos1 }: Token): boolean =>
  pos1 === '副助詞' || !['助詞', '助動詞', '接頭詞', '連体詞'].includes(pos);

function addPieces(run: string, found: Set<string>): void {
  for (let length = PIECES.shortest; length <= PIECES.longest; length++)
    for (let start = 0; start + length <= run.length; start++) found.add(run.slice(start, start + length));
}
