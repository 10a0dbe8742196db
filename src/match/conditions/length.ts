/** `length`: visible characters of the posting, apart from lines that only say whose it is: anyone may add them. */
import type { NormalizedText } from '../../domain/text.js';
import { type CompileCondition, HOLDS_BY_ABSENCE } from '../context.js';

const WHOSE =
  /\n【(?:会社名|社名|運営|運営会社|所在地|住所|電話|電話番号|tel|受付|受付時間|連絡先|代表|url|hp)】[^\n]*/g;

export const compileLength: CompileCondition<'length'> =
  ({ min, max }) =>
  ({ visibleLength }) => {
    const length = visibleLength();
    return length >= min && length <= max ? HOLDS_BY_ABSENCE : [];
  };

/** Counted when first asked for: thirty rules ask. */
export function visibleLengthOf({ plain }: NormalizedText): () => number {
  let length: number | null = null;
  return () => {
    length ??= plain.text.replace(WHOSE, '').replace(/\s/g, '').length;
    return length;
  };
}
