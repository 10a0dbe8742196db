/** A pattern taken apart, as plain data: what matches it without trying anything twice. */

/** Follow each other. */
export type Sequence = readonly PatternNode[];

export type PatternNode =
  | { readonly kind: 'string'; readonly string: string }
  /** One code point. `source`: a class, a set or a dot, of flag u. */
  | { readonly kind: 'letter'; readonly source: string }
  /** Takes no letter. `source`: a look behind, ^ or $. */
  | { readonly kind: 'assertion'; readonly source: string }
  /** Takes no letter: whether one of these follows. */
  | { readonly kind: 'ahead'; readonly of: readonly Sequence[]; readonly isNegative: boolean }
  /** The first that lets all match. */
  | { readonly kind: 'any'; readonly of: readonly Sequence[] }
  | {
      readonly kind: 'repeat';
      readonly of: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly isGreedy: boolean;
    };
