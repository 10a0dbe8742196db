/** `length`: visible characters of the posting, apart from lines that only say whose it is: anyone may add them. */
import { characterClass } from '../../domain/character-class.js';
import type { NormalizedText } from '../../domain/text.js';
import { type CompileCondition, HOLDS_BY_ABSENCE, NOTHING } from '../context.js';

const WHOSE =
  /\n【(?:会社名|社名|運営|運営会社|所在地|住所|電話|電話番号|tel|受付|受付時間|連絡先|代表|url|hp)】[^\n]*/g;

export const compileLength: CompileCondition<'length'> =
  ({ min, max }) =>
  ({ visibleLength }) => {
    const length = visibleLength();
    return length >= min && length <= max ? HOLDS_BY_ABSENCE : NOTHING;
  };

const WHOSE_BEGINS = '\n【';
const isBlank = characterClass(/\s/);

function visibleIn(text: string): number {
  let visible = 0;
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) visible += 1;
  return visible;
}

/** Counted when first asked for: thirty rules ask. */
export function visibleLengthOf({ plain }: NormalizedText): () => number {
  let length: number | null = null;
  return () => {
    length ??= visibleIn(plain.text.includes(WHOSE_BEGINS) ? plain.text.replace(WHOSE, '') : plain.text);
    return length;
  };
}
