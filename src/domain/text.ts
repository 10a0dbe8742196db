import type { Span } from './span.js';

/**
 * A normalized form of a posting's text. Code unit `i` of `text` was made from the original's
 * code units `starts[i]` to `ends[i]`; both rise monotonically, and may go on behind the text.
 */
export interface View {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** `folded`: with a mask or a look-alike (か○子, ロ座) · `squeezed`: with separators inside (闇.バイト). */
export interface Fold extends Span {
  readonly by: 'folded' | 'squeezed';
}

export interface NormalizedText {
  readonly original: string;
  /** NFKC, lower case, no format characters, masked or look-alike spellings of known terms restored. */
  readonly plain: View;
  /**
   * `plain` without separators beside single characters (受.け.子 → 受け子), read down where its first letters spell jargon, or in Japanese where it
   * is in another tongue. The same object as `plain` where it is written as usual.
   */
  readonly squeezed: View;
  /** Stretches of the original where a known term was spelled otherwise and is restored in `plain`. */
  readonly folds: readonly Fold[];
  /** Invisible characters that stood between two visible letters. */
  readonly hidden: readonly Span[];
  /** Whether every character of the original stood apart, and `plain` was written together. */
  readonly isSpread: boolean;
  /** Whether the original is in another tongue or in romaji, and `squeezed` is what its known words say in Japanese. */
  readonly isTranslated: boolean;
}

/** The original stretch that `span` of `view` was made from. */
export function toOriginal(view: View, span: Span): Span {
  if (span.end <= span.start) {
    const at = span.start < view.text.length ? (view.starts[span.start] ?? 0) : (view.ends[view.text.length - 1] ?? 0);
    return { start: at, end: at };
  }
  return { start: view.starts[span.start] ?? 0, end: view.ends[span.end - 1] ?? 0 };
}

/** The first index of `view` that was made from the original at or after `offset`. */
export function toView(view: View, offset: number): number {
  let low = 0;
  let high = view.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
